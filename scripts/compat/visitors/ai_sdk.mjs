// `@ai-sdk/black-forest-labs` of Vercel's AI SDK, run by node in its own environment.
import { writeFileSync } from 'node:fs';
import { createBlackForestLabs } from '@ai-sdk/black-forest-labs';
import { generateImage } from 'ai';

const [baseURL, apiKey, folder] = process.argv.slice(2);
const bfl = createBlackForestLabs({ apiKey, baseURL: `${baseURL}/v1` });
for (const [model, aspectRatio] of [['flux-2-pro', undefined], ['flux-pro-1.1', '1:1'], ['flux-kontext-pro', '16:9']]) {
  const { image } = await generateImage({ model: bfl.image(model), prompt: 'a lighthouse at dusk', aspectRatio });
  writeFileSync(`${folder}/${model}`, image.uint8Array);
}
