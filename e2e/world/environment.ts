import { TOOL_PATH } from './machine';

/** What programs of a world get of this process's environment: nothing that leads out of it, as proxies and kubeconfigs do. */
export function worldEnvironment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: TOOL_PATH, HOME: home, LANG: 'C.UTF-8', ...more };
}
