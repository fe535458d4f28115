/** At start: a route with neither @Requires nor @Open, or with both, stops the program. Also the inventory the description and the access matrix are made from. */
import { type Permission } from '#domain';
import { RequestMethod, type Type } from '@nestjs/common';
import type { ModulesContainer } from '@nestjs/core';
import { OPEN, READS, REQUIRES } from './requires.decorator.js';

export interface RouteEntry {
  method: string;
  path: string;
  permission: Permission | null;
  reads: boolean;
  input: Type | null;
  handler: string;
}

const metadata = <T>(key: string, target: object): T | undefined => Reflect.getMetadata(key, target) as T | undefined;

/** @throws Error naming the first route that does not say what it requires */
export function routesOf(modules: ModulesContainer): RouteEntry[] {
  const routes: RouteEntry[] = [];
  for (const module of modules.values())
    for (const wrapper of module.controllers.values())
      if (wrapper.metatype) routes.push(...routesIn(wrapper.metatype as Type));
  return routes.sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
}

function routesIn(controller: Type): RouteEntry[] {
  const base = metadata<string>('path', controller) ?? '';
  const proto = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(proto).flatMap((name) => {
    const handler = proto[name];
    if (typeof handler !== 'function' || metadata('method', handler) === undefined) return [];
    const path = `/${base}/${metadata<string>('path', handler) ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    const permission = metadata<Permission>(REQUIRES, handler) ?? metadata<Permission>(REQUIRES, controller) ?? null;
    const open = metadata<boolean>(OPEN, handler) ?? false;
    if ((permission === null) === !open)
      throw new Error(`${controller.name}.${name} (${path}) must say @Requires or @Open, one of them`);
    const types = (Reflect.getMetadata('design:paramtypes', proto, name) as Type[] | undefined) ?? [];
    const known = types.find(
      (type) =>
        typeof type === 'function' &&
        ![Object, Function, String, Number, Boolean, Array].includes(type as never) &&
        type.name !== 'UnitOfWork',
    );
    return [
      {
        method: RequestMethod[metadata<number>('method', handler) ?? 0],
        path,
        permission,
        reads: metadata<boolean>(READS, handler) ?? false,
        input: known ?? null,
        handler: `${controller.name}.${name}`,
      },
    ];
  });
}
