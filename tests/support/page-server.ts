/**
 * Serves test pages under any host name, over http and https, from loopback. The browsers are told to send every host here
 * (Chromium by resolver rules, Firefox by preferences), so no test ever touches the network.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PageBody =
  | string
  | Buffer
  | {
      readonly body: string | Buffer;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly status?: number;
    };

export interface PageRequest {
  readonly secure: boolean;
  readonly method: string;
  /** Without the port. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  /** With its question mark, or ''. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
}

/** Pages by "host/path" (no scheme, no query; read at each request, so a test may change them), or a function. */
export type PageRoutes =
  | ReadonlyMap<string, PageBody>
  | ((request: PageRequest) => PageBody | undefined | Promise<PageBody | undefined>);

export interface PageServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Every address asked for so far, such as "https://www.example.cn/news?a=1", in order; the browser's own errands included. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function startPageServer(routes: PageRoutes): Promise<PageServer> {
  const requests: string[] = [];
  const listener = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const page = readRequest(request, secure);
    requests.push(`${secure ? 'https' : 'http'}://${page.host}${page.path}${page.query}`);
    answer(routes, page).then(
      (body) => send(response, page, body),
      (error: unknown) => send(response, page, { status: 500, body: String(error) }),
    );
  };
  const http = createServer(listener(false));
  const https = createSecureServer(selfSignedCertificate(), listener(true));
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  return {
    httpPort,
    httpsPort,
    requests,
    async close() {
      await Promise.all([http, https].map(stop));
    },
  };
}

function readRequest(request: IncomingMessage, secure: boolean): PageRequest {
  const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return { secure, method: request.method ?? 'GET', host, path, query, headers: request.headers };
}

async function answer(routes: PageRoutes, page: PageRequest): Promise<PageBody> {
  const found =
    typeof routes === 'function' ? await routes(page) : routes.get(page.host + page.path);
  return found ?? { status: 404, body: '<!doctype html><title>404</title>' };
}

function send(response: ServerResponse, page: PageRequest, found: PageBody): void {
  const plain = typeof found === 'string' || Buffer.isBuffer(found);
  const { body, contentType, headers, status = 200 } = plain ? { body: found } : found;
  response.writeHead(status, {
    'content-type': contentType ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(page.method === 'HEAD' ? undefined : body);
}

/** Made anew at each start: a certificate kept in the tree would expire one day and look like a leaked key. */
function selfSignedCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-cert-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', ...kind, '-subj', '/CN=meipi.test', '-keyout', key, '-out', cert],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch (error) {
    throw new Error('No certificate for the test pages: openssl is missing or failed.', {
      cause: error,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The page server has no port.'));
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open, and close() alone would wait for them.
    server.closeAllConnections();
  });
}
