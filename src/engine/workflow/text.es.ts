/** Why something cannot be done now, and what is wrong with a life-cycle, in words. */
export const reasonText = {
  /** The reason of the cycle itself, when nobody knows whether it holds. */
  unsure: (otherwise: string) => `No consta que se cumpla. ${otherwise}`,
  notMet: () => 'No se cumple lo que este paso exige.',
  unknown: (facts: readonly string[]) => `Falta saber: ${listed(facts)}.`,
  who: (who: readonly string[]) => `Lo puede hacer: ${listed(who)}.`,
};

/** What is wrong with a template, for whoever writes it. */
export const templateText = {
  twice: (what: string, key: string) => `La clave «${key}» está dos veces entre ${what}.`,
  unknownState: (transition: string, state: string) => `El paso «${transition}» nombra el estado «${state}», que no existe. Agregue el estado o corrija el paso.`,
  unreachable: (state: string) => `A «${state}» no se llega por ningún paso. Agregue un paso hacia ese estado o retírelo.`,
  stuck: (state: string) => `De «${state}» no sale ningún paso y no está marcado como final. Agregue un paso o márquelo como final.`,
  withoutWhen: (state: string) => `El estado «${state}» se deduce y no dice cuándo se cumple (when).`,
  firstOver: (state: string) => `«${state}» es el primer estado y no puede estar por encima de los demás (over).`,
  movesDerived: (transition: string) => `El paso «${transition}» sobra: en un ciclo que se deduce nadie mueve los estados.`,
  whenMoved: (state: string) => `El estado «${state}» tiene condición (when), que solo vale en un ciclo que se deduce.`,
  overMoved: (state: string) => `El estado «${state}» está por encima de los demás (over), que solo vale en un ciclo que se deduce.`,
};

/** «a, b y c». */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} y ${last}`;
}
