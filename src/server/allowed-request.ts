/**
 * Which requests are answered. A page of a stranger can make a browser send requests to this machine, by its
 * address or by a name that is turned to it; both are refused.
 */
import { isIP } from 'node:net';

export interface RequestOrigin {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The browser's own word on where a request comes from. */
  readonly fetchSite: string | undefined;
  readonly method: string;
}

/**
 * @param ownName the name that the server was told to listen on
 * @param publicAddress what people open where a proxy stands before it; no slash at its end
 */
export function isAllowedRequest(
  request: RequestOrigin,
  ownName: string,
  publicAddress: string | null = null,
): boolean {
  const name = hostName(request.host);
  const names = ['localhost', ownName.toLowerCase(), publicAddress === null ? null : new URL(publicAddress).hostname];
  if (name === null || !(isIP(name) !== 0 || names.includes(name))) return false;
  const { origin, fetchSite, method } = request;
  if (method === 'GET' || method === 'HEAD') return true;
  const origins = [`http://${request.host?.toLowerCase()}`, publicAddress];
  if (origin !== undefined && !origins.includes(origin.toLowerCase())) return false;
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
}

/** Without the port, and without the brackets of an IPv6 address; null where it is no host at all. */
function hostName(host: string | undefined): string | null {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(host ?? '');
  return (parts?.[1] ?? parts?.[2])?.toLowerCase() ?? null;
}
