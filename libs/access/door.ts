import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { permissions, type Permission } from './permissions.js';

/** What a route declares about itself: who may pass and which audit event passing leaves ("none" for reading). */
export type DoorDeclaration =
  { public: false; permission: Permission; audit: string } | { public: true; because: string; audit: string; unlimited: boolean };

const DOOR = Symbol('door');

/** Who may pass this route, and the audit event it leaves ("none" when it changes nothing). Every route has this or `@PublicDoor`. */
export const Door = (declaration: { permission: Permission; audit: string }): MethodDecorator => declare({ public: false, ...declaration });

/**
 * Open without sign-in, and why. Keep the list to what docs and architecture name: health, API description, sign-in, assets, check-a-copy.
 * `unlimited`: not counted against the caller's address (health checks).
 */
export const PublicDoor = (because: string, options: { audit?: string; unlimited?: boolean } = {}): MethodDecorator =>
  declare({ public: true, because, audit: options.audit ?? 'none', unlimited: options.unlimited ?? false });

function declare(declaration: DoorDeclaration): MethodDecorator {
  return (_target, _name, descriptor) => {
    Reflect.defineMetadata(DOOR, declaration, descriptor.value as object);
  };
}

export const doorOf = (handler: object): DoorDeclaration | undefined => Reflect.getMetadata(DOOR, handler) as DoorDeclaration | undefined;

/** One served route with its door; `handler` names class and method. */
export interface RouteDoor {
  method: string;
  path: string;
  handler: string;
  door: DoorDeclaration;
}

type ControllerClass = abstract new (...args: never[]) => object;

/**
 * Every route of a controller class with its door.
 * @throws Error naming the route that declares none: the program then does not start.
 */
export function doorsOf(controller: ControllerClass): RouteDoor[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const bases = asList(Reflect.getMetadata(PATH_METADATA, controller));
  return methodNames(controller.prototype as object).flatMap((name) => {
    const handler = prototype[name] as object;
    const paths: unknown = Reflect.getMetadata(PATH_METADATA, handler);
    if (paths === undefined) return [];
    const method = RequestMethod[(Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined) ?? RequestMethod.GET];
    const door = doorOf(handler);
    return bases.flatMap((base) =>
      asList(paths).map((path) => {
        const full = joined(base, path);
        if (!door) throw new Error(`Route ${method} ${full} (${controller.name}.${name}) has no door: declare @Door or @PublicDoor`);
        return { method, path: full, handler: `${controller.name}.${name}`, door };
      }),
    );
  });
}

/** One line of the committed list of routes. */
export function describeDoor({ method, path, handler, door }: RouteDoor): Record<string, unknown> {
  if (door.public) return { method, path, handler, public: true, because: door.because, audit: door.audit };
  const { roles, scope } = permissions[door.permission];
  return { method, path, handler, public: false, permission: door.permission, roles, scope, audit: door.audit };
}

/** What the listener serves without a controller, and so without a decorator. */
const outsideControllers = [
  {
    method: 'GET',
    path: '/assets/*',
    handler: 'files of public/',
    public: true,
    because: 'Stylesheet, script and pictures of the pages',
    audit: 'none',
  },
  {
    method: 'GET',
    path: '/health',
    handler: 'apps/standalone/http.ts',
    public: true,
    because: 'Load balancers ask whether the program is ready',
    audit: 'none',
  },
];

/** The list of routes as it is committed: who may pass each, in the order of paths. */
export const listRoutes = (controllers: readonly ControllerClass[]): Record<string, unknown>[] =>
  [...controllers.flatMap(doorsOf).map(describeDoor), ...outsideControllers].sort((a, b) =>
    inOrder(`${a['path']} ${a['method']}`, `${b['path']} ${b['method']}`),
  );

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function methodNames(prototype: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = prototype; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (name !== 'constructor' && typeof descriptor.value === 'function') names.add(name);
    }
  }
  return [...names];
}

const asList = (paths: unknown): string[] => (Array.isArray(paths) ? (paths as string[]) : [String(paths ?? '')]);
const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
