import type { CaseInput } from '../types.js';
import type { Chosen, PlanChoice, PlanRecipe } from './types.js';

/** Whether days in a school holiday or at a weekend will do. The law asks it of no step. */
const holidays: PlanChoice = {
  key: 'holidays',
  label: 'School holidays and weekends',
  options: [
    { value: 'any', label: 'Any day the law allows' },
    { value: 'avoid', label: 'Nothing at a weekend or on a bank holiday, and no meeting or publication in a school holiday' },
  ],
  usual: 'any',
};

/** Whether time is left that the law does not ask for. */
const pace: PlanChoice = {
  key: 'pace',
  label: 'Time beyond what the law asks',
  options: [
    { value: 'least', label: 'None: the least the law allows' },
    { value: 'usual', label: 'The usual time, such as six weeks for a consultation' },
  ],
  usual: 'least',
};

/** Everything that can be chosen in the plan of a case. */
export function choicesOf(recipe: PlanRecipe, input: CaseInput): PlanChoice[] {
  const own = recipe.choices?.(input) ?? [];
  return [...own, holidays, ...(recipe.steps.some(({ usual }) => usual) ? [pace] : [])];
}

const allowed = ({ several, options }: PlanChoice, value: string): boolean => {
  const values = several ? value.split(',') : [value];
  return values.every((one) => options.some((option) => option.value === one));
};

/** The way that is planned: what is asked for, the usual where nothing is or where it is no option. */
export function chosenOf(recipe: PlanRecipe, input: CaseInput, asked: Chosen = {}): Chosen {
  return Object.fromEntries(
    choicesOf(recipe, input).map((choice) => {
      const value = asked[choice.key];
      return [choice.key, value !== undefined && allowed(choice, value) ? value : choice.usual];
    }),
  );
}

/** Keys that are no choice of this plan, and values that are no option of theirs. */
export function wrongChoices(recipe: PlanRecipe, input: CaseInput, asked: Chosen): { key: string; options: string[] | null }[] {
  const known = new Map(choicesOf(recipe, input).map((choice) => [choice.key, choice]));
  return Object.entries(asked).flatMap(([key, value]): { key: string; options: string[] | null }[] => {
    const choice = known.get(key);
    if (choice === undefined) return [{ key, options: null }];
    return allowed(choice, value) ? [] : [{ key, options: choice.options.map((option) => option.value) }];
  });
}
