import { watchedModule } from '../../../../lib/launch/watch/watched-module';

test('what a module does is told by its name, and what it holds is not', () => {
  const told: string[] = [];
  class Agent {}
  const module = watchedModule({ Agent, get: (url: string) => url, METHODS: ['GET'] }, (name) => told.push(name));
  expect(module.METHODS).toEqual(['GET']);
  class Own extends module.Agent {}
  expect(told).toEqual([]);
  expect(module.get('a')).toBe('a');
  expect(new Own()).toBeInstanceOf(Agent);
  expect(module.get).toBe(module.get);
  expect(told).toEqual(['get', 'Agent']);
});
