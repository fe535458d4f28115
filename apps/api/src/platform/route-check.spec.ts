// A route that says nothing of permissions stops the program; so does one that says both.
import 'reflect-metadata';
import { Controller, Get, type Type } from '@nestjs/common';
import type { ModulesContainer } from '@nestjs/core';
import { Open, Requires } from './requires.decorator.js';
import { routesOf } from './route-check.js';

@Controller('api/sound')
class Sound {
  @Get(':id')
  @Requires('goal:read')
  one(): void {}
}

@Controller('api/leak')
class Forgotten {
  @Get()
  everything(): void {}
}

@Controller('api/both')
class Contradicting {
  @Get()
  @Open()
  @Requires('goal:read')
  both(): void {}
}

const holding = (...controllers: Type[]): ModulesContainer =>
  new Map([
    ['m', { controllers: new Map(controllers.map((metatype) => [metatype.name, { metatype }])) }],
  ]) as unknown as ModulesContainer;

it('lists what each route requires', () =>
  expect(routesOf(holding(Sound))).toEqual([
    expect.objectContaining({ method: 'GET', path: '/api/sound/:id', permission: 'goal:read' }),
  ]));
it('names the route that was forgotten', () =>
  expect(() => routesOf(holding(Sound, Forgotten))).toThrow(
    'Forgotten.everything (/api/leak) must say @Requires or @Open',
  ));
it('names the route that contradicts itself', () =>
  expect(() => routesOf(holding(Contradicting))).toThrow('Contradicting.both'));
