/** What the address keeps of the glossary. */
export type GlossaryKey = 'vista' | 'q' | 'tipo' | 'fuente' | 'termino';
export type GlossaryView = Partial<Record<GlossaryKey, string>>;

export const glossaryParts = ['sin-definir', 'sin-uso', 'bibliografia'] as const;
export type GlossaryPart = (typeof glossaryParts)[number];

/** The part of the page; without one, the terms from A to Z. */
export const partOf = (view: GlossaryView): GlossaryPart | undefined => glossaryParts.find((part) => part === view.vista);

const kinds = { sigla: 'acronym', concepto: 'concept' } as const;
/** The kind as the address says it; another word is none. */
export const kindOf = (view: GlossaryView): 'acronym' | 'concept' | undefined => (view.tipo === 'sigla' || view.tipo === 'concepto' ? kinds[view.tipo] : undefined);
