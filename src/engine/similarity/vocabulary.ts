/** Ways of saying one thing, as a pack keeps them: synonyms, compound terms and acronyms, with the themes they belong to. */
export interface Concept {
  id: string;
  /** As people say it: «agua potable». */
  name: string;
  themes: readonly string[];
  /** A term is compared by stems; one that begins with `=` only as it is written («=género» is not «generar»). */
  terms: readonly string[];
  /** Broader concepts that whoever says this one says too: «puentes» is vialidad. */
  within?: readonly string[] | undefined;
  /** It says how something is done («convenio», «capacitar»), not about what: sharing it is little. */
  means?: boolean | undefined;
}

/** Words and sayings of the field: data of the packs, each file with its source. */
export interface Vocabulary {
  /** Words that say nothing by themselves: articles, prepositions. */
  stopWords: readonly string[];
  /** Words that every plan says («mejorar», «cantonal»), and those that alone may mean many things («banco», «planta»): they count little outside a compound term. */
  weakWords: readonly string[];
  themes: readonly { id: string; name: string }[];
  concepts: readonly Concept[];
  /** Sentences of guides and laws that everybody may repeat. */
  phrases: readonly { text: string; source: string }[];
}

/** Several vocabularies as one: a concept that two of them have keeps the words of both. */
export function joinVocabularies(parts: readonly Vocabulary[]): Vocabulary {
  const concepts = new Map<string, Concept>();
  for (const concept of parts.flatMap((part) => part.concepts)) {
    const before = concepts.get(concept.id);
    concepts.set(concept.id, before ? { ...before, themes: unique([...before.themes, ...concept.themes]), terms: unique([...before.terms, ...concept.terms]), within: unique([...(before.within ?? []), ...(concept.within ?? [])]) } : concept);
  }
  return {
    stopWords: unique(parts.flatMap((part) => part.stopWords)),
    weakWords: unique(parts.flatMap((part) => part.weakWords)),
    themes: [...new Map(parts.flatMap((part) => part.themes).map((theme) => [theme.id, theme])).values()],
    concepts: [...concepts.values()],
    phrases: parts.flatMap((part) => part.phrases),
  };
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
