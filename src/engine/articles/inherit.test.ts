import { describe, expect, test } from 'vitest';
import type { Part } from '../../kernel/part.ts';
import { inherited, paragraphsOf, partsOf } from './index.ts';

const read = (text: string): Part[] => partsOf(text.split('\n').map((line) => ({ text: line }))).parts;
const before = read('Art. 1.- Objeto.- Organizar el sistema cantonal de protección.\nArt. 2.- Ámbito.- Rige en todas las parroquias del cantón.\nArt. 3.- Consejo.- Lo integran doce personas elegidas por sorteo.').map((part, at) => ({ ...part, key: `k${at + 1}` }));
const keys = (text: string): string[] => inherited(before, read(text)).map(({ key }) => key);

describe('the keys of a version before go on', () => {
  test('with the same words under another number', () => {
    expect(keys('Art. 1.- Consejo.- Lo integran doce personas elegidas por sorteo.\nArt. 2.- Objeto.- Organizar el sistema cantonal de protección.')).toEqual(['k3', 'k1']);
  });
  test('with the same number and enough of the same words', () => {
    expect(keys('Art. 2.- Ámbito.- Rige en todas las parroquias y recintos del cantón.')).toEqual(['k2']);
  });
  test('with the same name where all else changed', () => {
    expect(keys('Art. 9.- Consejo.- Seis personas elegidas forman el pleno.')).toEqual(['k3']);
  });
  test('and not to other words under the same number', () => {
    expect(keys('Art. 1.- Multas.- Quien arroje basura paga cincuenta dólares.')).toEqual(['article-1']);
  });
  test('once each', () => {
    expect(keys('Art. 1.- Objeto.- Organizar el sistema cantonal de protección.\nArt. 2.- Objeto.- Organizar el sistema cantonal de protección.')[0]).toBe('k1');
    expect(new Set(keys('Art. 1.- Objeto.- Organizar el sistema cantonal de protección.\nArt. 2.- Objeto.- Organizar el sistema cantonal de protección.')).size).toBe(2);
  });
});

describe('printed lines become paragraphs', () => {
  const page = (lines: string[], number: number): string => ['GACETA MUNICIPAL', ...lines, `Página ${number} de 4`].join('\n');
  const pages = [
    page(['Art. 1.- Objeto.- La presente ordenanza organiza el sis-', 'tema cantonal según el', 'artículo 31 de la ley y rige', 'en todo el cantón.', 'Art. 2.- Ámbito.- Son'], 1),
    page(['parte las parroquias:', 'a) urbanas; y,', 'b) rurales.', 'CAPÍTULO II', 'DE LOS ORGANISMOS'], 2),
    page(['Art. 3.- Consejo.- Lo integran doce personas.'], 3),
    page(['Art. 4.- Junta.- Resuelve los casos.'], 4),
  ];
  test('joined over lines and pages, without running heads and page numbers', () => {
    expect(paragraphsOf(pages).map(({ text }) => text)).toEqual([
      'Art. 1.- Objeto.- La presente ordenanza organiza el sistema cantonal según el artículo 31 de la ley y rige en todo el cantón.',
      'Art. 2.- Ámbito.- Son parte las parroquias:', 'a) urbanas; y,', 'b) rurales.', 'CAPÍTULO II', 'DE LOS ORGANISMOS',
      'Art. 3.- Consejo.- Lo integran doce personas.', 'Art. 4.- Junta.- Resuelve los casos.',
    ]);
  });
  test('and are read as the articles they are', () => {
    expect(partsOf(paragraphsOf(pages)).parts.filter(({ kind }) => kind === 'article').map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
  });
});
