/** Which lawful route there is for schools that are to come together (section 1 of the catalogue of amalgamation) or to part (sections 5 to 7 of that of federations). */
export { chooseRoutes } from './choose.js';
export { openQuestions, type RouteQuestion, type RouteQuestionField } from './questions.js';
export { partedWays, routeAims } from './types.js';
export type { PartedWay, RouteAim, RouteAnswer, RouteFederation, RouteKind, RouteQuestions, RouteSchool, RouteStep } from './types.js';
