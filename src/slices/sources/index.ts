import { joinReactions } from '../../kernel/extension.ts';
import { slice } from '../../platform/operation/slice.ts';
import { acronyms } from './acronyms.ts';
import { actions } from './actions.ts';
import { sources } from './contract.ts';
import { figures } from './figures.ts';
import { glossaryPacks } from './glossary-packs.ts';
import { packs } from './packs.ts';
import { propertyPacks } from './property-packs.ts';
import { recalculation } from './recalculation.ts';
import { search } from './search.ts';
import { reactions } from './reactions.ts';
import { reading } from './reading.ts';
import { findDocument } from './store.ts';
import { findPackage } from './store/packages.ts';
import { tasks } from './tasks.ts';
import { en } from './text.en.ts';
import { es } from './text.es.ts';
import { vocabularyPacks } from './vocabulary-packs.ts';

export { registering, type Touched } from './actions/findings/checks.ts';
export { citationsOf } from './citations.ts';
export { addStatement, numbersBeside, statementsOf, type NumberBeside } from './declared.ts';
export { findDocument, type DocumentRow } from './store.ts';

/** Documents, citations, and the host of every slice's figures and checks. */
export const sourcesSlice = slice({
  contract: sources,
  actions,
  texts: { es, en },
  figures,
  search,
  packs: [...packs, ...propertyPacks, ...vocabularyPacks, ...glossaryPacks],
  tasks,
  reactions: joinReactions(reading, reactions, acronyms, recalculation),
  files: { 'sources.document': async (ctx, id) => void ctx.permitRead(await findDocument(ctx.tx, id)), 'sources.package': async (ctx, id) => void ctx.permitRead(await findPackage(ctx.tx, id)) },
});
