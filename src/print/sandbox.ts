import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What decides whether the browser's sandbox can work; a test hands in its own. */
export interface SandboxSurroundings {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly userId: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** A setting of the kernel, trimmed; `null` where the kernel has none of this name. */
  readonly kernelSetting: (path: string) => string | null;
  /** Whether a process of ours may make a user namespace; asked only inside a container. */
  readonly mayMakeNamespaces: () => boolean;
}

/**
 * Why the browser has to run without its sandbox here; empty where the sandbox works. Each reason is a sentence that is
 * said to the user once. The sandbox is never given up for any other reason.
 */
export function reasonsAgainstSandbox(around: SandboxSurroundings, kind: 'path' | 'bundled'): readonly string[] {
  if (around.platform !== 'linux') return [];
  // Chromium refuses to start as root with its sandbox: https://crbug.com/638180
  if (around.userId === 0) return ['the program runs as root, and Chromium has no sandbox for root'];
  const reasons: string[] = [];
  if (around.kernelSetting('/proc/sys/user/max_user_namespaces') === '0') {
    reasons.push('the kernel allows no user namespaces (user.max_user_namespaces is 0)');
  }
  if (around.kernelSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0') {
    reasons.push('the kernel allows no user namespaces (kernel.unprivileged_userns_clone is 0)');
  }
  // Ubuntu 23.10 and later allow them only to programs that AppArmor knows; it knows Chrome's place, not our cache.
  if (kind === 'bundled' && around.kernelSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') {
    reasons.push('AppArmor allows user namespaces only to programs that it knows, and the carried browser is not one');
  }
  const container =
    around.exists('/.dockerenv') || around.exists('/run/.containerenv') || (around.env.container ?? '') !== '';
  if (container && reasons.length === 0 && !around.mayMakeNamespaces()) {
    reasons.push('the program runs in a container that allows no user namespaces');
  }
  return reasons;
}

/** The machine that the program runs on, as the choice of a sandbox sees it. */
export function sandboxSurroundings(
  env: SandboxSurroundings['env'],
  platform: SandboxSurroundings['platform'],
): SandboxSurroundings {
  return {
    env,
    platform,
    userId: process.geteuid?.() ?? null,
    exists: existsSync,
    kernelSetting: (path) => {
      try {
        return readFileSync(path, 'utf8').trim();
      } catch {
        return null;
      }
    },
    mayMakeNamespaces: () => spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore', timeout: 2000 }).status === 0,
  };
}
