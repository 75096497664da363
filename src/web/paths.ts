/** Every address of the product, in one place; a view's state goes behind it as parameters. */
const part = encodeURIComponent;
const withView = (path: string, view: Record<string, string | undefined> = {}): string => {
  const entries = Object.entries(view).filter((e): e is [string, string] => e[1] !== undefined && e[1] !== '');
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
};

export const paths = {
  home: '/',
  signIn: '/ingresar',
  setUp: '/empezar',
  link: (token: string) => `/enlace/${part(token)}`,
  myAccount: '/cuenta',
  territories: (view?: { pais?: string; nivel?: string; vista?: string }) => withView('/territorios', view),
  territory: (code: string) => `/territorios/${part(code)}`,
  boundaries: '/territorios/limites',
  institutions: (view?: { q?: string; territorio?: string }) => withView('/instituciones', view),
  institution: (id: string) => `/instituciones/${part(id)}`,
  people: '/personas',
  plans: (view?: { q?: string; territorio?: string; esquema?: string }) => withView('/planes', view),
  plan: (id: string, view?: { elemento?: string; version?: string }) => withView(`/planes/${part(id)}`, view),
  planTable: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/tabla`, view),
  planProgress: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/avance`, view),
  planReports: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/reportes`, view),
  planReport: (reportId: string) => `/reportar/${part(reportId)}`,
  myReports: (view?: Record<string, string | undefined>) => withView('/reportar', view),
  planWeave: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/tejido`, view),
  planYear: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/anual`, view),
  planProfile: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/ficha`, view),
  planVersions: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/versiones`, view),
  planUpdating: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/actualizacion`, view),
  planRoots: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/sustento`, view),
  planChecks: (id: string, view?: Record<string, string | undefined>) => withView(`/planes/${part(id)}/revision`, view),
  planImport: (view?: { plan?: string; esquema?: string }) => withView('/planes/importar', view),
  planNew: (view?: { territorio?: string }) => withView('/planes/nuevo', view),
  coherence: (territory?: string, view?: { vista?: string; par?: string; elemento?: string }) => withView(territory ? `/coherencia/${part(territory)}` : '/coherencia', view),
  coherenceCountry: (country: string, view?: Record<string, string | undefined>) => withView(`/coherencia/pais/${part(country)}`, view),
  suggestions: (territory?: string, view?: Record<string, string | undefined>) => withView(territory ? `/coherencia/sugerencias/${part(territory)}` : '/coherencia/sugerencias', view),
  similarTexts: (territory: string, view?: Record<string, string | undefined>) => withView(`/coherencia/parecidos/${part(territory)}`, view),
  validation: (elementId: string) => `/coherencia/validacion/${part(elementId)}`,
  norms: '/normas',
  documents: '/fuentes',
  document: (id: string) => `/fuentes/${part(id)}`,
  bands: '/semaforos',
  accounts: '/administrar/cuentas',
  grants: '/administrar/permisos',
  history: (view?: { sujeto?: string; cuenta?: string }) => withView('/administrar/historia', view),
} as const;
