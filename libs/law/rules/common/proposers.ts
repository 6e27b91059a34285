import type { Category } from '../../types.js';

type By = 'authority' | 'governing-body';

/** SI 2013/3110 regs 4, 5: paragraphs of Schedule 2 that each may publish, by the survivor's category. */
export const mayPropose: Readonly<Record<By, Readonly<Partial<Record<Category, readonly string[]>>>>> = {
  authority: {
    community: ['1', '2', '8', '11', '12', '14', '15'],
    foundation: ['1', '4(a)', '8(a)', '8(c)'],
    'voluntary-aided': ['1', '4(a)', '8(a)', '8(c)'],
    'voluntary-controlled': ['1', '4(a)', '8(a)', '8(c)'],
    'community-special': ['5', '6', '7', '9', '11', '13', '14'],
    'foundation-special': ['6', '9'],
    'maintained-nursery': ['14'],
  },
  'governing-body': {
    community: ['4(a)', '10', '16(e)', '16(f)'],
    foundation: ['2', '4', '8', '10', '11', '12(b)', '12(c)', '14', '15', '16(a)', '16(b)', '16(c)', '16(d)'],
    'voluntary-aided': ['2', '4', '8', '10', '11', '12(b)', '12(c)', '14', '15', '16(a)', '16(b)', '16(c)', '16(d)'],
    'voluntary-controlled': ['2', '4', '8', '10', '11', '12(b)', '12(c)', '14', '15', '16(a)', '16(b)', '16(c)', '16(d)'],
    'community-special': ['5', '6', '7', '9', '11', '13', '14'],
    'foundation-special': ['5', '6', '7', '9', '11', '13', '14'],
  },
};

/** Whether a body may publish a change of a paragraph: "8" covers "8(a)". */
export function mayPublish(by: By, category: Category, paragraph: string): boolean {
  return (mayPropose[by][category] ?? []).some((allowed) => paragraph === allowed || paragraph.startsWith(`${allowed}(`));
}
