import { surelyBefore } from '../../../../engine/workflow/index.ts';

interface Dated {
  signed_on: string | null;
  published_on: string | null;
  force_from: string | null;
  force_to: string | null;
}

/** What two dates of an instrument contradict each other, whatever days they mean; undefined when none do. */
export function crossedDates({ signed_on, published_on, force_from, force_to }: Dated): { failure: 'published-before-signed' | 'force-backwards'; from: string; to: string } | undefined {
  if (signed_on && published_on && surelyBefore(published_on, signed_on)) return { failure: 'published-before-signed', from: signed_on, to: published_on };
  const begin = force_from ?? published_on ?? signed_on;
  return begin && force_to && surelyBefore(force_to, begin) ? { failure: 'force-backwards', from: begin, to: force_to } : undefined;
}
