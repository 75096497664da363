import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Part } from '../../src/kernel/part.ts';

interface ModelFile {
  parameters: { key: string; title: string }[];
  parts: (Partial<Part> & { choices?: Part['choices'] })[];
}

/** The model ordinance of the example, as its parts: what has no kind says nothing, and the first wording is the text itself. */
export function exampleModel(): { parameters: ModelFile['parameters']; parts: Part[] } {
  const { parameters, parts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../packs/example/instruments/model-ordinance.json'), 'utf8')) as ModelFile; // our own pack
  const own = { key: 'texto', title: 'La del modelo' };
  return {
    parameters,
    parts: parts.filter(({ kind }) => kind).map((part) => {
      const { text = '', choices = [] } = part;
      return Part.parse({ ...part, choices: choices.length > 0 && choices[0]!.text !== text ? [{ ...own, text }, ...choices] : choices }); // the length was just asked
    }),
  };
}
