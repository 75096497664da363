import { reachOf } from '../platform/access/actor.ts';

export const reach = reachOf;
