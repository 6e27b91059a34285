import type { FastifyInstance, FastifyPluginCallback, FastifyPluginOptions } from 'fastify';
import { isPage } from './same-origin.js';

type Parser = (request: { url: string }, payload: unknown, done: (error: Error | null, body?: unknown) => void) => unknown;
type Hook = (request: { url: string }, ...rest: unknown[]) => unknown;

/**
 * A plugin whose hooks run, and whose kinds of body are read, for pages only. The API shares the listener and takes tokens, never a session: there a cookie is neither read nor set, and
 * reading one would only take time.
 */
export function forPages<Options extends FastifyPluginOptions>(plugin: FastifyPluginCallback<Options>): FastifyPluginCallback<Options> {
  const limited: FastifyPluginCallback<Options> = (fastify, options, done) => plugin(onlyPages(fastify), options, done);
  // what Fastify knows a plugin by: its name, what it needs, and that its decorators are for everybody
  return Object.assign(
    limited,
    Object.fromEntries(
      Reflect.ownKeys(plugin)
        .filter(isMark)
        .map((key) => [key, Reflect.get(plugin, key) as unknown]),
    ),
  );
}

const isMark = (key: string | symbol): boolean => typeof key === 'symbol';

function onlyPages(fastify: FastifyInstance): FastifyInstance {
  return new Proxy(fastify, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'addContentTypeParser')
        return (type: string, parser: Parser) => target.addContentTypeParser(type, pagesOnly(type, parser) as never);
      if (key === 'addHook') return (name: string, hook: Hook) => target.addHook(name as 'onRequest', limit(hook) as never);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** To the API such a body stays what it is without the plugin: one it does not read. */
const pagesOnly =
  (type: string, parser: Parser): Parser =>
  (request, payload, done) =>
    isPage(request.url)
      ? parser(request, payload, done)
      : done(Object.assign(new Error(`Unsupported Media Type: ${type}`), { statusCode: 415 }));

/** `done` is the last argument of each hook that says so by its length. */
function limit(hook: Hook): Hook {
  const skip = (request: { url: string }, rest: unknown[]): unknown =>
    isPage(request.url) ? hook(request, ...rest) : (rest.at(-1) as () => void)();
  // one that takes no `done` answers with a promise
  if (hook.length < 3) return async (request, reply) => (isPage(request.url) ? hook(request, reply) : undefined);
  return hook.length >= 4
    ? (request, reply, payload, done) => skip(request, [reply, payload, done])
    : (request, reply, done) => skip(request, [reply, done]);
}
