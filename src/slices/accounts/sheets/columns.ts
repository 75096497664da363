import type { Column } from '../../../engine/table/index.ts';
import type { RoleRow } from '../store/role.ts';

const scopeKinds = [
  { id: 'institution', label: 'Institución', aliases: ['entidad', 'gobierno'] },
  { id: 'territory', label: 'Territorio', aliases: ['lugar', 'cantón', 'provincia', 'parroquia'] },
  { id: 'zone', label: 'Zona' },
  { id: 'group', label: 'Grupo' },
  { id: 'programme', label: 'Programa' },
  { id: 'everything', label: 'Todo el sistema', aliases: ['todo', 'todos'] },
];

/** The columns of the sheet of people, as an office writes them. */
export const peopleColumns = (roles: RoleRow[]): Column[] => [
  { id: 'account', title: 'Cuenta', aliases: ['usuario', 'nombre de usuario', 'user', 'login'], kind: 'text', required: true, maxLength: 60 },
  { id: 'name', title: 'Nombre', aliases: ['nombre y apellido', 'nombres y apellidos', 'nombres', 'persona', 'nombre completo'], kind: 'text', required: true, maxLength: 200 },
  { id: 'mail', title: 'Correo', aliases: ['correo electrónico', 'email', 'e-mail', 'mail'], kind: 'text', maxLength: 254 },
  { id: 'institution', title: 'Institución', aliases: ['entidad', 'gad', 'gobierno', 'organización'], kind: 'text', maxLength: 300 },
  { id: 'post', title: 'Cargo', aliases: ['puesto', 'función'], kind: 'text', maxLength: 200 },
  { id: 'role', title: 'Rol', aliases: ['perfil', 'permiso'], kind: 'choice', choices: roles.map(({ id, name }) => ({ id, label: name, aliases: [id, id.replaceAll('-', ' ')] })) },
  { id: 'scopeKind', title: 'Alcance tipo', aliases: ['tipo de alcance', 'tipo alcance'], kind: 'choice', choices: scopeKinds },
  { id: 'scope', title: 'Alcance', aliases: ['sobre', 'territorio o institución'], kind: 'text', maxLength: 300 },
  { id: 'from', title: 'Desde', aliases: ['fecha desde', 'inicio'], kind: 'date' },
  { id: 'to', title: 'Hasta', aliases: ['fecha hasta', 'fin'], kind: 'date' },
];
