/** The process that answers requests: pages, API, or both on one listener. `node http.js [web|api]`, or ROLE=web|api; both by default. */
import 'reflect-metadata';
import { Logger, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '#libs/platform/config.js';
import { HealthCheck } from '#libs/platform/health.js';
import { unreadableRequests } from '#libs/platform/http/unreadable.js';
import { createLogger } from '#libs/platform/logging.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { endWith, StartRefused } from './ending.js';
import { endInGoodOrder, sayReady } from './role-process.js';

/** One side of the listener. */
interface Side {
  module: Type;
  register: (app: NestFastifyApplication) => Promise<void>;
}

/** Only what the role needs is loaded, so that a listener for one side starts sooner and is smaller. */
const sides: Record<'web' | 'api', () => Promise<Side>> = {
  web: async () => {
    const [{ WebModule }, { registerWeb }] = await Promise.all([import('#apps/web/web.module.js'), import('#apps/web/register-web.js')]);
    return { module: WebModule, register: registerWeb };
  },
  api: async () => {
    const [{ ApiModule }, { registerApi }] = await Promise.all([import('#apps/api/api.module.js'), import('#apps/api/register-api.js')]);
    return { module: ApiModule, register: registerApi };
  },
};

@Module({})
class HttpModule {
  static of(config: Config, modules: Type[]): DynamicModule {
    return { module: HttpModule, imports: [PlatformModule.with(config), ...modules] };
  }
}

function wantedSides(asked: string | undefined): ('web' | 'api')[] {
  switch (asked) {
    case undefined:
    case '':
    case 'http':
      return ['web', 'api'];
    case 'web':
    case 'api':
      return [asked];
    default:
      throw new StartRefused(`There is no role "${asked}": ROLE is web, api or worker.`);
  }
}

/** Outside Nest, so that nothing the rooms put before their routes can keep it from answering. */
function answerHealth(app: NestFastifyApplication): void {
  const health = app.get(HealthCheck);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/health', async (_request, reply) => {
      const looked = await health.look();
      const good = Object.values(looked).every(Boolean);
      return reply
        .status(good ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: good ? 'ok' : 'not-ready', ...looked });
    });
}

async function main(): Promise<void> {
  const loaded = await Promise.all(wantedSides(process.argv[2] ?? process.env['ROLE']).map((side) => sides[side]()));
  const config = Config.fromEnvironment().only('app', 'signin');
  const adapter = new FastifyAdapter({
    trustProxy: (_address: string, hop: number) => hop < config.trustProxy,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    ...unreadableRequests,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    HttpModule.of(
      config,
      loaded.map((side) => side.module),
    ),
    adapter,
    {
      logger: createLogger(config, 'http'),
      abortOnError: false,
      // Fastify reads JSON itself; forms are read by the parser that the pages register.
      bodyParser: false,
    },
  );
  for (const side of loaded) await side.register(app);
  answerHealth(app);
  endInGoodOrder(app);
  await app.listen(config.port, config.host);
  new Logger('http').log(`listening on ${config.host}:${config.port}`);
  sayReady();
}

main().catch(endWith);
