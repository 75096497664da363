import type { Chance } from './chance.ts';

const actions = ['Ampliar', 'Mejorar', 'Proteger', 'Recuperar', 'Fortalecer', 'Reducir', 'Construir', 'Mantener', 'Promover', 'Garantizar', 'Restaurar', 'Coordinar', 'Titular', 'Equipar'];
const things = ['la cobertura de agua segura', 'la vialidad rural', 'los servicios de cuidado', 'la producción de cacao fino', 'el manglar y su pesca', 'el patrimonio cultural', 'el riego parcelario', 'la gestión de desechos', 'la conectividad de escuelas', 'la atención a víctimas de violencia', 'las cuencas abastecedoras', 'el turismo comunitario', 'la participación de la juventud', 'el alumbrado de barrios', 'el transporte fluvial', 'la salud materna'];
const places = ['en comunidades dispersas', 'en la zona costera', 'en la cabecera', 'en recintos sin acceso', 'con enfoque de género', 'con organizaciones de base', 'en territorios indígenas', 'con la mancomunidad', 'en áreas de riesgo', 'durante todo el año', 'en el borde del río', 'con los gobiernos vecinos'];
const bodies = ['Asociación de productores', 'Consejo barrial', 'Comité de gestión', 'Red de mujeres', 'Junta administradora de agua', 'Cooperativa de transporte', 'Fundación', 'Unidad educativa', 'Centro de salud', 'Empresa pública', 'Cámara de turismo', 'Organización de pescadores', 'Federación de comunas', 'Observatorio ciudadano'];
const names = ['San José', 'La Unión', 'Nueva Esperanza', 'Santa Rosa', 'El Progreso', 'Buenos Aires', 'Río Verde', 'Las Palmas', 'Bellavista', 'San Lorenzo', 'El Carmen', 'La Merced', 'Puerto Nuevo', 'Santa Martha', 'Tres Ríos', 'El Paraíso'];
const given = ['María', 'Luz', 'Rosa', 'Carmen', 'Ana', 'José', 'Luis', 'Ángel', 'Segundo', 'Byron', 'Nelly', 'Gladys', 'Wilmer', 'Édison', 'Jéssica', 'Óscar', 'Narcisa', 'Fausto', 'Tránsito', 'Ítalo'];
const families = ['Quiñónez', 'Zambrano', 'Cedeño', 'Caicedo', 'Chila', 'Delgado', 'Intriago', 'Mera', 'Ortiz', 'Preciado', 'Tenorio', 'Vélez', 'Yépez', 'Moreira', 'Guamán', 'Ñauta', 'Toala', 'Bone', 'Estupiñán', 'Loor'];

/** Sentences as plans write them; a number makes them countless. */
export const sentence = (c: Chance, n: number): string => `${c.one(actions)} ${c.one(things)} ${c.one(places)} hasta el ${1 + (n % 97)} %`;
export const planTitle = (c: Chance, n: number, place: string): string => `Plan de ${c.one(actions).toLowerCase()} ${c.one(things)} de ${place} ${2014 + (n % 10)}-${2018 + (n % 10)}`;
export const bodyName = (c: Chance, n: number, place: string): string => `${c.one(bodies)} ${c.one(names)} ${n} de ${place}`;
export const personName = (c: Chance): string => `${c.one(given)} ${c.one(given)} ${c.one(families)} ${c.one(families)}`;
export const documentTitle = (c: Chance, n: number, place: string): string => `Informe ${n} sobre ${c.one(things)} ${c.one(places)}, ${place}`;
