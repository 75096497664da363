/** One hit of the search as the screen needs it. */
export interface Hit {
  kind: string;
  id: string;
  title: string;
  trail: string;
  level?: number;
  code?: string;
  href: string;
}

const key = 'articula.recent';
/** How many are remembered on the device. */
const kept = 6;

/** What this person opened last from the search, on this device. */
export function recentHits(): { name: string; title: string; hits: Hit[] }[] {
  try {
    const hits = JSON.parse(localStorage.getItem(key) ?? '[]') as Hit[]; // written by rememberHit
    return hits.length === 0 ? [] : [{ name: 'recent', title: 'Recientes', hits }];
  } catch {
    return []; // a device whose store was cut or edited by hand begins anew
  }
}

export function rememberHit(hit: Hit): void {
  const before = recentHits()[0]?.hits.filter((h) => h.id !== hit.id) ?? [];
  localStorage.setItem(key, JSON.stringify([hit, ...before].slice(0, kept)));
}
