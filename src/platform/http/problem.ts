import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, failureStatus } from '../../kernel/failure.ts';
import { say, type Language } from '../../kernel/text.ts';
import { no } from '../operation/words.ts';
import type { AnySlice } from '../operation/slice.ts';

/** The reader's language, from the header of the request: Spanish unless English is asked for first. */
export const languageOf = (request: FastifyRequest): Language => (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'es');

/** Finds the words of a failure's code in the slice that declared it. */
export function wordsOf(slices: readonly AnySlice[], failure: Failure, language: Language): string {
  const [name = '', code = ''] = failure.code.split('.');
  const texts = slices.find((s) => s.contract.name === name)?.texts;
  return say(texts?.[language].failures[code] ?? failure.code, failure.details);
}

/** The one place where an error becomes an answer (RFC 9457). What no slice declared is a bug: 500 with its id. */
export function answerError(slices: readonly AnySlice[], error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = declared(error);
  if (!failure) {
    request.log.error({ err: error }, 'bug');
    const title = `Algo falló de nuestro lado. No se guardó nada de este paso. Vuelva a probar y, si sigue, dé este código a soporte: ${request.id}`;
    void reply.status(500).type('application/problem+json').send({ type: 'about:blank', title, status: 500, code: 'bug', details: {}, requestId: request.id });
    return;
  }
  const status = failureStatus[failure.kind];
  if (failure.kind === 'limited') void reply.header('retry-after', String(failure.details['seconds'] ?? 60));
  void reply.status(status).type('application/problem+json').send({
    type: 'about:blank',
    title: wordsOf(slices, failure, languageOf(request)),
    status,
    code: failure.code,
    details: failure.details,
    requestId: request.id,
  });
}

/**
 * What PostgreSQL cannot read as the value it was said to be: no such form, no such day, too large, a character that no
 * text may hold. They come from invented cursors, far dates and NUL characters; other errors of class 22 are bugs of ours.
 */
const unreadable = new Set(['22P02', '22P05', '22003', '22007', '22008', '22009', '22021']);

/** Failures as they are; what the web server or PostgreSQL refuse by their own code, under the house's words. */
function declared(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  if (error.code === '57014') return no('taking-too-long');
  if (typeof error.code === 'string' && unreadable.has(error.code)) return no('input-wrong', { where: 'hay un código, una fecha o un texto que no se puede leer.' });
  if (error.code === '23505' && 'constraint' in error && String(error.constraint).endsWith('_pkey')) return no('id-taken');
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return no('too-large', { limit: '5 MB' });
  if ('statusCode' in error && error.statusCode === 429) return no('too-many', { seconds: 60 });
  if ('statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500) return no('input-wrong', { where: 'el pedido no está bien formado.' });
  return undefined;
}
