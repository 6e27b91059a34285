// The floor of starting and of memory: a plain NestJS application on Fastify, with validation and Prisma, and one route.
import 'reflect-metadata';
import { Controller, Get, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../dist/libs/platform/database/generated/client.js';

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });

class PlainController {
  async health() {
    await prisma.$queryRaw`SELECT 1 AS one`;
    return { ok: true };
  }
}
Controller()(PlainController);
Get('health')(PlainController.prototype, 'health', Object.getOwnPropertyDescriptor(PlainController.prototype, 'health'));

class PlainModule {}
Module({ controllers: [PlainController] })(PlainModule);

const app = await NestFactory.create(PlainModule, new FastifyAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.send?.('ready');
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
