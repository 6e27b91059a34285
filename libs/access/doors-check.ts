import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { doorsOf, type RouteDoor } from './door.js';

/** Refuses to start a program that has a route without a door, and lists those there are. */
@Injectable()
export class DoorsCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.routes();
  }

  /** Every route of the running program with its door, in the order of paths. */
  routes(): RouteDoor[] {
    const classes = new Set(this.discovery.getControllers().map(({ metatype }) => metatype as Parameters<typeof doorsOf>[0]));
    return [...classes].flatMap(doorsOf).sort((a, b) => compare(`${a.path} ${a.method}`, `${b.path} ${b.method}`));
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
