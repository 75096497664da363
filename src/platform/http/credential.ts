import type { FastifyRequest } from 'fastify';

/** What a request carries to say who it is. `token` wins over the cookie; a link is a capability of its own. */
export interface Credential {
  token?: string;
  session?: string;
  link?: string;
}

export const sessionCookie = 'articula_session';

/** Reads the credential of a request: `Authorization: Bearer`, the session cookie, `Articula-Link`. */
export function credentialOf(request: FastifyRequest): Credential {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const session = request.cookies[sessionCookie];
  const link = request.headers['articula-link'];
  return { ...(bearer ? { token: bearer } : {}), ...(session ? { session } : {}), ...(typeof link === 'string' ? { link } : {}) };
}

/**
 * A command that rides on a cookie must come from our own pages: browsers say so in `Sec-Fetch-Site` or `Origin`.
 * Tokens and links are no cookies: nothing can ride on them.
 */
export function comesFromOurPages(request: FastifyRequest, publicAddress: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  return origin === undefined || origin === publicAddress || origin === `${request.protocol}://${request.host}`;
}
