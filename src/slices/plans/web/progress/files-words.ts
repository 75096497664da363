/* What attaching evidence says. */
export const filesWords = {
  hint: 'Fotografía, acta o informe. Sin rostros ni nombres de niñas, niños o personas atendidas.',
  going: (name: string) => `Subiendo ${name}`,
  failed: (name: string) => `No se subió «${name}».`,
  again: 'Subirlo otra vez',
  take: 'Quitar',
  remove: (name: string) => `Quitar ${name}`,
};
