import type { Task } from '#libs/law/types.js';
import { govukTag, govukTaskList } from '../../components/generated/govuk.js';
import { policyPath, RuleLink } from '../../components/finding.js';
import type { SafeHtml } from '../../components/render-component.js';
import type { PageView } from '../../layout/context.js';
import { dueInWords, longDate } from '../../words.js';
import { CaseFrame } from './case-frame.js';
import { type CasePage, isOverdue, settlePath, whoActs } from './case-view.js';

const groups: { kind: Task['kind']; title: string }[] = [
  { kind: 'do', title: 'To do' },
  { kind: 'review', title: 'Someone must decide' },
  { kind: 'check', title: 'To check' },
];

export function tasksPage(page: CasePage): PageView {
  const { details, today, may } = page;
  const { tasks } = details.view;
  const item = (task: Task): object => {
    const overdue = isOverdue(task.due, today);
    return {
      title: { text: task.title },
      hint: { html: <TaskHint task={task} page={page} /> },
      href:
        task.doneBy && may('cases:record')
          ? settlePath(details, task.doneBy, task.key)
          : (policyPath(task.ruleId) ?? `/rules/${encodeURIComponent(task.ruleId)}`),
      status:
        task.due === null
          ? { tag: { text: 'To do', classes: 'govuk-tag--blue' } }
          : overdue
            ? { tag: { text: dueInWords(task.due, today), classes: 'govuk-tag--red' } }
            : { text: `Due ${dueInWords(task.due, today)}` },
    };
  };
  return {
    title: `Tasks – ${details.reference}`,
    body: (
      <CaseFrame page={page} tab="tasks">
        {tasks.length === 0 ? (
          <>
            <h2 class="govuk-heading-m">Tasks</h2>
            <p class="govuk-body app-muted">Nothing is waiting to be done.</p>
          </>
        ) : null}
        {groups.map(({ kind, title }) => {
          const some = tasks.filter((task) => task.kind === kind);
          return some.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-m">{title}</h2>
              {govukTaskList({ idPrefix: `tasks-${kind}`, items: some.map(item) as never })}
            </>
          );
        })}
      </CaseFrame>
    ),
  };
}

const TaskHint = ({ task, page }: { task: Task; page: CasePage }): SafeHtml => (
  <>
    {task.policy === true ? <>{govukTag({ text: 'Policy, not law', classes: 'govuk-tag--turquoise' })} </> : null}
    {task.why}
    <br />
    {whoActs(page, task)}
    {task.due ? ` · by ${longDate(task.due)}` : ''} · {task.citation}, <RuleLink id={task.ruleId} />
  </>
);
