const browsers: [RegExp, string][] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
const systems: [RegExp, string][] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iPhone o iPad'], [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux']];

/** What this browser is, in words by which a person recognises the session: «Chrome en Android». */
export function thisDevice(agent: string = navigator.userAgent): string {
  const named = (list: [RegExp, string][]): string | undefined => list.find(([sign]) => sign.test(agent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(' en ');
}
