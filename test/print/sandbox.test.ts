import { describe, expect, it } from 'vitest';
import { reasonsAgainstSandbox, type SandboxSurroundings } from '../../src/print/sandbox.ts';

const ordinary: SandboxSurroundings = {
  platform: 'linux',
  userId: 1000,
  env: {},
  exists: () => false,
  kernelSetting: () => null,
  mayMakeNamespaces: () => true,
};

describe('reasonsAgainstSandbox', () => {
  it('keeps the sandbox for an ordinary user', () => {
    expect(reasonsAgainstSandbox(ordinary, 'path')).toEqual([]);
    expect(reasonsAgainstSandbox(ordinary, 'bundled')).toEqual([]);
  });

  it('names root on Linux, and no reason on other systems', () => {
    expect(reasonsAgainstSandbox({ ...ordinary, userId: 0 }, 'path')).toEqual([expect.stringContaining('root')]);
    expect(reasonsAgainstSandbox({ ...ordinary, userId: 0, platform: 'darwin' }, 'path')).toEqual([]);
  });

  it('names the setting of the kernel that forbids user namespaces', () => {
    const kernelSetting = (path: string) => (path.endsWith('max_user_namespaces') ? '0' : null);
    expect(reasonsAgainstSandbox({ ...ordinary, kernelSetting }, 'path')).toEqual([
      expect.stringContaining('user.max_user_namespaces'),
    ]);
  });

  it('gives the sandbox up under AppArmor only for the carried browser, which it does not know', () => {
    const kernelSetting = (path: string) => (path.endsWith('apparmor_restrict_unprivileged_userns') ? '1' : null);
    expect(reasonsAgainstSandbox({ ...ordinary, kernelSetting }, 'path')).toEqual([]);
    expect(reasonsAgainstSandbox({ ...ordinary, kernelSetting }, 'bundled')).toHaveLength(1);
  });

  it('keeps the sandbox in a container that allows user namespaces', () => {
    const inside = { ...ordinary, exists: (path: string) => path === '/.dockerenv' };
    expect(reasonsAgainstSandbox(inside, 'path')).toEqual([]);
    expect(reasonsAgainstSandbox({ ...inside, mayMakeNamespaces: () => false }, 'path')).toEqual([
      expect.stringContaining('container'),
    ]);
  });
});
