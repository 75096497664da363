export * from './composition/body.ts';
export * from './composition/evidence.ts';
export * from './composition/kind.ts';
export * from './composition/member.ts';
