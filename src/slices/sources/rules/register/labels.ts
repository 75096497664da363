import type { FindingState, RuleKind, Severity } from '../../contract/finding.ts';

/** Kinds of rule, as screens and sheets call them. */
export const kindWords: Record<RuleKind, string> = {
  arithmetic: 'Aritmética', count: 'Conteo', reference: 'Referencia', sequence: 'Orden de los pasos', time: 'Tiempo', identity: 'Identidad', scope: 'Ámbito', vocabulary: 'Vocabulario', ambiguity: 'Ambigüedad',
  completeness: 'Completitud', contradiction: 'Contradicción', summary: 'Resumen y detalle', lineage: 'Versiones', theme: 'Temas', shift: 'Columnas corridas', similar: 'Copia', norm: 'Normas', record: 'Registros',
};

/** Of a finding and of many: the word agrees with «hallazgo». */
export const stateWords: Record<FindingState, { one: string; many: string }> = {
  open: { one: 'abierto', many: 'Abiertos' },
  explained: { one: 'explicado', many: 'Explicados' },
  accepted: { one: 'aceptado', many: 'Aceptados' },
  resolved: { one: 'resuelto', many: 'Resueltos' },
};

export const severityWords: Record<Severity, { one: string; many: string }> = {
  serious: { one: 'grave', many: 'Graves' },
  moderate: { one: 'moderado', many: 'Moderados' },
  minor: { one: 'menor', many: 'Menores' },
  notice: { one: 'aviso', many: 'Avisos' },
};
