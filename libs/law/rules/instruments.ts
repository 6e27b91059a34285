import type { InstrumentRule } from '../constitution/rule.js';
import { fed171 } from './fr12-reg-17-1-for-a-school.js';
import { fed212 } from './fr12-reg-21-2-seven-places.js';
import { fed213aL } from './fr12-reg-21-3a-one-parent-each.js';
import { fed213a } from './fr12-reg-21-3a-two-parents.js';
import { fed213b } from './fr12-reg-21-3b-every-head.js';
import { fed213c } from './fr12-reg-21-3c-staff-governor.js';
import { fed213d } from './fr12-reg-21-3d-authority-governor.js';
import { fedD1 } from './fr12-reg-21-5-places-for-heads.js';
import { fed215 } from './fr12-reg-21-5-staff-third.js';
import { fed221 } from './fr12-reg-22-1-no-foundation.js';
import { fed222 } from './fr12-reg-22-2-not-qualifying.js';
import { fed223 } from './fr12-reg-22-3-qualifying.js';
import { fed224 } from './fr12-reg-22-4-voluntary-controlled.js';
import { fed225 } from './fr12-reg-22-5-voluntary-aided.js';
import { fed226 } from './fr12-reg-22-6-controlled-and-community.js';
import { fed227 } from './fr12-reg-22-7-mixed.js';
import { fed22g } from './fr12-reg-22-no-paragraph.js';
import { fed220 } from './fr12-reg-22-none-for-community.js';
import { fed22a1 } from './fr12-reg-22a-surplus.js';
import { insX1 } from './fr12-reg-9-2-numbers-as-published.js';
import { fedD2 } from './fr12-regs-21-22-two-heads-aided.js';
import { tgbDf1 } from './fr12-regs-31-41-no-proposers.js';
import { tgbF1 } from './fr12-sch-1-para-1-seven-members.js';
import { tgbF2 } from './fr12-sch-1-para-2-1-who-must-be-there.js';
import { tgbF3 } from './fr12-sch-1-para-2-2-co-opted.js';
import { tgbF4 } from './fr12-sch-1-para-3-mixes.js';
import { fed141 } from './fr12-sch-2-paras-8-9-parents.js';
import { tgb101 } from './nsr07-reg-10-no-community-governors.js';
import { tgb121 } from './nsr07-reg-12-partners.js';
import { tgb151 } from './nsr07-reg-15-1-seven-members.js';
import { tgb152 } from './nsr07-reg-15-3-who-must-be-there.js';
import { tgb153 } from './nsr07-reg-15-4-own-co-options.js';
import { tgb154 } from './nsr07-reg-15-6-staff-third.js';
import { tgbL15 } from './nsr07-reg-15-as-made-size.js';
import { tgb161 } from './nsr07-reg-16-1-no-foundation.js';
import { tgb162 } from './nsr07-reg-16-2-not-qualifying.js';
import { tgb163 } from './nsr07-reg-16-3-qualifying.js';
import { tgb164 } from './nsr07-reg-16-4-voluntary-aided.js';
import { tgb165 } from './nsr07-reg-16-5-voluntary-controlled.js';
import { tgbL16 } from './nsr07-reg-16-as-made-shares.js';
import { tgb160 } from './nsr07-reg-16-none-for-community.js';
import { tgb351 } from './nsr07-reg-35-chair.js';
import { tgb71 } from './nsr07-reg-7-1-parents-appointers.js';
import { tgb72 } from './nsr07-reg-7-2-closing-boards.js';
import { tgb73 } from './nsr07-reg-7-3-likely-parents.js';
import { tgb82 } from './nsr07-reg-8-2-staff-appointers.js';
import { tgb81 } from './nsr07-reg-8-staff-governor.js';
import { tgbSk1 } from './nsr07-regs-7-12-skills.js';
import { con132 } from './scg12-reg-13-2-seven-places.js';
import { con133a } from './scg12-reg-13-3a-two-parents.js';
import { con133b } from './scg12-reg-13-3b-head.js';
import { con133c } from './scg12-reg-13-3c-staff-governor.js';
import { con133d } from './scg12-reg-13-3d-authority-governor.js';
import { con134 } from './scg12-reg-13-4-co-opted.js';
import { con135 } from './scg12-reg-13-5-staff-third.js';
import { con141 } from './scg12-reg-14-1-no-foundation.js';
import { con142 } from './scg12-reg-14-2-not-qualifying.js';
import { con143 } from './scg12-reg-14-3-qualifying.js';
import { con144 } from './scg12-reg-14-4-voluntary-aided.js';
import { con145 } from './scg12-reg-14-5-voluntary-controlled.js';
import { con14p } from './scg12-reg-14-no-quota-of-parents.js';
import { con140 } from './scg12-reg-14-none-for-community.js';
import { memX1 } from './scg12-reg-15-surplus.js';
import { memN2 } from './scg12-reg-16-notice-to-clerk.js';
import { memD1 } from './scg12-reg-16a-certificate.js';
import { memT1 } from './scg12-reg-18-1-four-years.js';
import { memT4 } from './scg12-reg-18-2-with-the-post.js';
import { memT2 } from './scg12-reg-18-4a-category-terms.js';
import { memT3 } from './scg12-reg-18-4b-individual-terms.js';
import { memT5 } from './scg12-reg-18-5-substitutes.js';
import { memT6 } from './scg12-reg-18-7-associates.js';
import { ins28a } from './scg12-reg-28-1a-name.js';
import { ins28b1 } from './scg12-reg-28-1b-category.js';
import { ins28b2 } from './scg12-reg-28-1b-foundation.js';
import { ins28c } from './scg12-reg-28-1c-governing-body.js';
import { ins28d1 } from './scg12-reg-28-1d-numbers.js';
import { ins28d2 } from './scg12-reg-28-1d-total.js';
import { ins28e } from './scg12-reg-28-1e-short-terms.js';
import { ins28ea } from './scg12-reg-28-1ea-individual-terms.js';
import { ins28f1 } from './scg12-reg-28-1f-appointers.js';
import { ins28f2 } from './scg12-reg-28-1f-ex-officio.js';
import { ins28f4 } from './scg12-reg-28-1f-old-numbers.js';
import { ins28f3 } from './scg12-reg-28-1f-substitutes.js';
import { ins28g } from './scg12-reg-28-1g-ethos.js';
import { ins28h } from './scg12-reg-28-1h-date.js';
import { ins282 } from './scg12-reg-28-2-numbers-fit.js';
import { ins283 } from './scg12-reg-28-3-trust-deed.js';
import { insX2 } from './scg12-reg-28-effect-before-making.js';
import { insX3 } from './scg12-reg-30-8-variation-date.js';
import { reg2 } from './scg12-reg-4-earlier-pattern.js';
import { con51 } from './scg12-reg-5-1-qualifying.js';
import { memP1 } from './scg12-reg-6-parents-elected.js';
import { memS1 } from './scg12-reg-7-staff-elected.js';
import { memL1 } from './scg12-reg-8-authority-nominates.js';
import { memF1 } from './scg12-reg-9-foundation-appointed.js';
import { conD1, conD2, conD3, conD4, conD5, conD6 } from './scg12-regs-13-14-smallest-boards.js';
import { memR1 } from './scg12-regs-20-25-removals.js';
import { con136 } from './scg12-regs-6-14-seven-categories.js';
import { memP2 } from './scg12-sch-1-paras-1-8-elections.js';
import { memP3 } from './scg12-sch-1-paras-9-12-appointed-parents.js';
import { memN1 } from './scg12-sch-3-partners.js';

/**
 * Rules about instruments of government, boards and temporary governing bodies, each with the file it stands in, in the order of the catalogue.
 * They judge drafts and not cases: no process asks them, and no case pays for them.
 */
export const instrumentRulesWithFiles: readonly (readonly [InstrumentRule, string])[] = [
  [reg2, 'scg12-reg-4-earlier-pattern'],
  [con132, 'scg12-reg-13-2-seven-places'],
  [con133a, 'scg12-reg-13-3a-two-parents'],
  [con133b, 'scg12-reg-13-3b-head'],
  [con133c, 'scg12-reg-13-3c-staff-governor'],
  [con133d, 'scg12-reg-13-3d-authority-governor'],
  [con134, 'scg12-reg-13-4-co-opted'],
  [con135, 'scg12-reg-13-5-staff-third'],
  [con136, 'scg12-regs-6-14-seven-categories'],
  [con140, 'scg12-reg-14-none-for-community'],
  [con141, 'scg12-reg-14-1-no-foundation'],
  [con142, 'scg12-reg-14-2-not-qualifying'],
  [con143, 'scg12-reg-14-3-qualifying'],
  [con144, 'scg12-reg-14-4-voluntary-aided'],
  [con145, 'scg12-reg-14-5-voluntary-controlled'],
  [con14p, 'scg12-reg-14-no-quota-of-parents'],
  [con51, 'scg12-reg-5-1-qualifying'],
  [conD1, 'scg12-regs-13-14-smallest-boards'],
  [conD2, 'scg12-regs-13-14-smallest-boards'],
  [conD3, 'scg12-regs-13-14-smallest-boards'],
  [conD4, 'scg12-regs-13-14-smallest-boards'],
  [conD5, 'scg12-regs-13-14-smallest-boards'],
  [conD6, 'scg12-regs-13-14-smallest-boards'],
  [fed212, 'fr12-reg-21-2-seven-places'],
  [fed213a, 'fr12-reg-21-3a-two-parents'],
  [fed213aL, 'fr12-reg-21-3a-one-parent-each'],
  [fed213b, 'fr12-reg-21-3b-every-head'],
  [fed213c, 'fr12-reg-21-3c-staff-governor'],
  [fed213d, 'fr12-reg-21-3d-authority-governor'],
  [fed215, 'fr12-reg-21-5-staff-third'],
  [fed220, 'fr12-reg-22-none-for-community'],
  [fed221, 'fr12-reg-22-1-no-foundation'],
  [fed222, 'fr12-reg-22-2-not-qualifying'],
  [fed223, 'fr12-reg-22-3-qualifying'],
  [fed224, 'fr12-reg-22-4-voluntary-controlled'],
  [fed225, 'fr12-reg-22-5-voluntary-aided'],
  [fed226, 'fr12-reg-22-6-controlled-and-community'],
  [fed227, 'fr12-reg-22-7-mixed'],
  [fed22g, 'fr12-reg-22-no-paragraph'],
  [fed22a1, 'fr12-reg-22a-surplus'],
  [fed171, 'fr12-reg-17-1-for-a-school'],
  [fed141, 'fr12-sch-2-paras-8-9-parents'],
  [fedD1, 'fr12-reg-21-5-places-for-heads'],
  [fedD2, 'fr12-regs-21-22-two-heads-aided'],
  [ins282, 'scg12-reg-28-2-numbers-fit'],
  [ins283, 'scg12-reg-28-3-trust-deed'],
  [ins28a, 'scg12-reg-28-1a-name'],
  [ins28b1, 'scg12-reg-28-1b-category'],
  [ins28b2, 'scg12-reg-28-1b-foundation'],
  [ins28c, 'scg12-reg-28-1c-governing-body'],
  [ins28d1, 'scg12-reg-28-1d-numbers'],
  [ins28d2, 'scg12-reg-28-1d-total'],
  [ins28e, 'scg12-reg-28-1e-short-terms'],
  [ins28ea, 'scg12-reg-28-1ea-individual-terms'],
  [ins28f1, 'scg12-reg-28-1f-appointers'],
  [ins28f2, 'scg12-reg-28-1f-ex-officio'],
  [ins28f3, 'scg12-reg-28-1f-substitutes'],
  [ins28f4, 'scg12-reg-28-1f-old-numbers'],
  [ins28g, 'scg12-reg-28-1g-ethos'],
  [ins28h, 'scg12-reg-28-1h-date'],
  [insX1, 'fr12-reg-9-2-numbers-as-published'],
  [insX2, 'scg12-reg-28-effect-before-making'],
  [insX3, 'scg12-reg-30-8-variation-date'],
  [memD1, 'scg12-reg-16a-certificate'],
  [memF1, 'scg12-reg-9-foundation-appointed'],
  [memL1, 'scg12-reg-8-authority-nominates'],
  [memN1, 'scg12-sch-3-partners'],
  [memN2, 'scg12-reg-16-notice-to-clerk'],
  [memP1, 'scg12-reg-6-parents-elected'],
  [memP2, 'scg12-sch-1-paras-1-8-elections'],
  [memP3, 'scg12-sch-1-paras-9-12-appointed-parents'],
  [memR1, 'scg12-regs-20-25-removals'],
  [memS1, 'scg12-reg-7-staff-elected'],
  [memT1, 'scg12-reg-18-1-four-years'],
  [memT2, 'scg12-reg-18-4a-category-terms'],
  [memT3, 'scg12-reg-18-4b-individual-terms'],
  [memT4, 'scg12-reg-18-2-with-the-post'],
  [memT5, 'scg12-reg-18-5-substitutes'],
  [memT6, 'scg12-reg-18-7-associates'],
  [memX1, 'scg12-reg-15-surplus'],
  [tgb151, 'nsr07-reg-15-1-seven-members'],
  [tgb152, 'nsr07-reg-15-3-who-must-be-there'],
  [tgb153, 'nsr07-reg-15-4-own-co-options'],
  [tgb154, 'nsr07-reg-15-6-staff-third'],
  [tgb160, 'nsr07-reg-16-none-for-community'],
  [tgb161, 'nsr07-reg-16-1-no-foundation'],
  [tgb162, 'nsr07-reg-16-2-not-qualifying'],
  [tgb163, 'nsr07-reg-16-3-qualifying'],
  [tgb164, 'nsr07-reg-16-4-voluntary-aided'],
  [tgb165, 'nsr07-reg-16-5-voluntary-controlled'],
  [tgb101, 'nsr07-reg-10-no-community-governors'],
  [tgb81, 'nsr07-reg-8-staff-governor'],
  [tgb82, 'nsr07-reg-8-2-staff-appointers'],
  [tgb71, 'nsr07-reg-7-1-parents-appointers'],
  [tgb72, 'nsr07-reg-7-2-closing-boards'],
  [tgb73, 'nsr07-reg-7-3-likely-parents'],
  [tgb121, 'nsr07-reg-12-partners'],
  [tgbSk1, 'nsr07-regs-7-12-skills'],
  [tgb351, 'nsr07-reg-35-chair'],
  [tgbDf1, 'fr12-regs-31-41-no-proposers'],
  [tgbF1, 'fr12-sch-1-para-1-seven-members'],
  [tgbF2, 'fr12-sch-1-para-2-1-who-must-be-there'],
  [tgbF3, 'fr12-sch-1-para-2-2-co-opted'],
  [tgbF4, 'fr12-sch-1-para-3-mixes'],
  [tgbL15, 'nsr07-reg-15-as-made-size'],
  [tgbL16, 'nsr07-reg-16-as-made-shares'],
];

export const instrumentRules: readonly InstrumentRule[] = instrumentRulesWithFiles.map(([rule]) => rule);

/** Where such a rule is tested: the file beside its own. */
export const instrumentSpecOf = (id: string): string[] =>
  instrumentRulesWithFiles.filter(([rule]) => rule.id === id).map(([, file]) => `libs/law/rules/${file}.spec.ts`);
