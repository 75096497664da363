/** What the address of the list holds. */
export type ListKey = 'q' | 'territorio' | 'tipo' | 'estado' | 'materia' | 'grupo' | 'rige' | 'parte' | 'modelos' | 'vence' | 'vista' | 'al';
export type ListView = Partial<Record<ListKey, string>>;
export type ChangeView = (change: Partial<Record<ListKey, string | undefined>>) => void;

const forces = { si: 'yes', no: 'no', duda: 'unknown' } as const;
export type ForceKey = keyof typeof forces;
export const isForce = (text: string | undefined): text is ForceKey => text !== undefined && text in forces;

/** What the list is asked, from its address; what makes no sense there is as if nobody had said it. */
export const askedOf = (view: ListView, at: string | undefined) => ({
  q: view.q, territory: view.territorio, kind: view.tipo, state: view.estado, matter: view.materia, group: view.grupo, party: view.parte,
  ...(view.modelos === 'si' ? { models: true } : {}), ...(at ? { at } : {}), ...(isForce(view.rige) ? { force: forces[view.rige] } : {}), ...(/^\d{1,3}$/.test(view.vence ?? '') ? { endsWithin: Number(view.vence) } : {}),
});

/** No filter at all. */
export const cleared = { q: undefined, territorio: undefined, tipo: undefined, estado: undefined, materia: undefined, grupo: undefined, rige: undefined, parte: undefined, modelos: undefined, vence: undefined } as const;

export const isFiltered = (view: ListView): boolean => Object.keys(cleared).some((key) => Boolean(view[key as keyof typeof cleared])); // its own keys
