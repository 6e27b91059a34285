/** Which lawful route there is for schools that are to come together (section 1 of the catalogue of amalgamation). */
export { chooseRoutes } from './choose.js';
export type { RouteAnswer, RouteKind, RouteQuestions, RouteSchool, RouteStep } from './types.js';
