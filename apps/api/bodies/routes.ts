import { CATEGORIES } from '#libs/casework/index.js';
import { partedWays, routeAims, type IsoDate, type PartedWay, type RouteAim } from '#libs/law/index.js';
import type { Category } from '#libs/law/index.js';
import { Choice, CivilDate, Text, Texts, YesNo } from '../fields/field.js';

export class RoutesBody {
  @Choice('What is wanted', routeAims, {
    example: 'one-school',
    hint: 'One school in place of several; several that stay schools and come together; or schools that part from their federation',
  })
  aim: RouteAim;
  @Texts('URNs of the schools', { optional: true, most: 30, example: ['104145', '104144'] }) urns?: string[];
  @Texts('UIDs of federations', { optional: true, most: 10, hint: 'All schools of each are meant' }) federations?: string[];
  @CivilDate('Day the register is asked for', { optional: true, example: '2024-11-19', hint: 'Today when not given' })
  registerAsAt?: IsoDate;
  @CivilDate('Day of the first step', {
    optional: true,
    example: '2026-03-02',
    hint: 'Such as publication; the law of that day counts. Today when not given',
  })
  publishOn?: IsoDate;
  @Choice('What becomes of schools that part', partedWays, { optional: true }) becomes?: PartedWay;
  @Choice('Kind of the one school', CATEGORIES, { optional: true, example: 'community' }) category?: Category;
  @Text('Religious character of the one school', { optional: true, hint: 'Null for none; left out while it is not decided' })
  religiousCharacter?: string | null;
  @YesNo('A competition was held and brought no school', { optional: true, orNotKnown: true }) competitionFailed?: boolean | null;
  @YesNo('The authority has a part in the foundation', { optional: true, orNotKnown: true }) authorityInvolved?: boolean | null;
  @CivilDate('Day appointed for section 66 of the 2026 Act', { optional: true, hint: 'Where one is known' }) cwsa66CommencedOn?: IsoDate;
}
