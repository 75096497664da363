const count = (n: number, more: boolean): string => `${n}${more ? ' o más' : ''}`;

/** What the list of plans says of their money. */
export const budgetWords = {
  any: 'Dinero: cualquiera',
  labels: { with: 'Dinero: con asignación', without: 'Dinero: sin asignación' },
  options: { any: 'Con dinero asignado o sin él', with: 'Con dinero asignado', without: 'Sin dinero asignado' },
  sentence: (n: number, more: boolean, funded: 'with' | 'without'): string =>
    n === 0 ? (funded === 'with' ? 'Ningún plan a la vista tiene dinero asignado' : 'Todos los planes a la vista tienen dinero asignado') : `${count(n, more)} ${n === 1 && !more ? 'plan' : 'planes'} ${funded === 'with' ? 'con dinero asignado' : 'sin dinero asignado'}`,
  assigned: 'Asignado',
  acts: 'Acto que lo da',
  noAct: 'nadie anotó el acto',
};
