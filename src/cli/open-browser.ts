/** Opens an address in the browser of whoever sits at this machine; where there is no screen, nothing happens. */
import { spawn } from 'node:child_process';
import { env, platform, stdout } from 'node:process';

export function openBrowser(address: string): void {
  const command = hasScreen() ? opener(address) : null;
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  // The address is printed too: without a browser it is opened by hand.
  child.on('error', () => undefined);
  child.unref();
}

/** What runs without a terminal is a service, and a person at the other end of ssh has the screen there. */
function hasScreen(): boolean {
  if (!stdout.isTTY) return false;
  if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return true;
  return platform !== 'linux' && !env['SSH_CONNECTION'];
}

function opener(address: string): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return platform === 'linux' ? ['xdg-open', address] : null;
}
