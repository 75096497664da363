import { fold } from '../../../../kernel/text.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { norms } from '../../contract.ts';
import { impossibleText } from '../../rules/law/impossible.ts';
import { saveArticle } from './article.ts';
import { normOf, save } from './save.ts';
import { assertLaw, refuse } from './sound.ts';

/** A code from words: «Ley N° 30364» → `ley-n-30364`. */
const codeOf = (text: string): string => fold(text).replaceAll(' ', '-').slice(0, 120).replace(/-+$/, '');

type Edits = 'saveNorm' | 'saveArticle' | 'saveVersion' | 'saveCompetence' | 'saveFaculty';

export const editActions: Pick<Actions<typeof norms>, Edits> = {
  async saveNorm(ctx, input) {
    const { country, title, acronym, kind, publication, from, to, lastReform, address, aliases, note } = input;
    const values = { title, acronym, kind, publication, from, to, lastReform, address, aliases, note };
    const edit = { ...input, code: input.code ?? codeOf(acronym ?? title) };
    return save(ctx, { kind: 'norm', edit, values, fact: 'norms.norm-saved', besides: () => assertLaw(ctx.tx, country) });
  },

  saveArticle,

  async saveVersion(ctx, input) {
    const norm = await normOf(ctx, input.norm);
    refuse(impossibleText(input.from, { ...norm, name: norm.acronym ?? norm.title }));
    const values = { norm: norm.code, from: input.from, publication: input.publication, note: input.note };
    return save(ctx, { kind: 'version', edit: { ...input, country: norm.country, code: `${norm.code}@${input.from}` }, values, fact: 'norms.version-saved' });
  },

  async saveCompetence(ctx, input) {
    const norm = await normOf(ctx, input.norm);
    const { level, title, article, letter, type, theme, from, to, note } = input;
    const values = { level, title, norm: norm.code, article, letter, type, theme, from, to, note };
    return save(ctx, { kind: 'competence', edit: input, values, fact: 'norms.competence-saved' });
  },

  async saveFaculty(ctx, input) {
    const norm = await normOf(ctx, input.norm);
    const { article, letter, faculty, actor, level, matter, note } = input;
    const values = { norm: norm.code, article, letter, faculty, actor, level, matter, note };
    const code = codeOf([norm.code, article, letter, faculty, actor, matter].filter(Boolean).join(' '));
    return save(ctx, { kind: 'faculty', edit: { ...input, country: norm.country, code }, values, fact: 'norms.faculty-saved' });
  },
};
