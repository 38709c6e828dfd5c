import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { useName } from '@/shared/texts/names';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { useAddress } from '@/shared/ui/use_address';
import type { PlanTasks, TaskRow } from '../types';

function useFilter() {
  const { query, set } = useAddress();
  return { system: query.get('system'), area: query.get('area'), agency: query.get('agency'), set };
}

type Filter = ReturnType<typeof useFilter>;

function isAsked(task: TaskRow, { system, area, agency }: Filter): boolean {
  return (
    (!system || task.system === system) &&
    (!area || task.areas.includes(area)) &&
    (!agency || task.owners.some((owner) => owner.id === agency))
  );
}

interface ChoiceProps {
  name: 'system' | 'area' | 'agency';
  filter: Filter;
  options: { value: string; label: string }[];
}

function Choice({ name, filter, options }: ChoiceProps) {
  const { t } = useTranslation('oversight');
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
      <Select
        id={`filter-${name}`}
        className="filter-select"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('all')}
        value={filter[name]}
        options={options}
        onChange={(value: string | null | undefined) => filter.set(name, value ?? undefined)}
      />
    </div>
  );
}

function Task({ task, areaName }: { task: TaskRow; areaName: (id: string) => string }) {
  const { t } = useTranslation('oversight');
  const nameOf = useName();
  return (
    <li className="task">
      <span className="task-number" aria-hidden>
        {task.no}
      </span>
      <div>
        <h3>
          <span className="visually-hidden">{t('task.number', { no: task.no })} </span>
          {nameOf(task.title)}
          {task.is_unverified && <MarkTag mark="?" />}
        </h3>
        <p>{nameOf(task.gist)}</p>
        <p className="chips">
          {task.areas.map((area) => (
            <span key={area} className="chip chip-area">
              {areaName(area)}
            </span>
          ))}
          {task.owners
            .filter((owner) => owner.kind !== 'area_office')
            .map((owner) => (
              <span key={owner.id} className="chip">
                {nameOf(owner.name)}
              </span>
            ))}
        </p>
      </div>
    </li>
  );
}

function Tasks({ plan }: { plan: PlanTasks }) {
  const { t } = useTranslation('oversight');
  const nameOf = useName();
  const filter = useFilter();
  const shown = plan.tasks.filter((task) => isAsked(task, filter));
  const areaName = (id: string) => nameOf(plan.areas.find((area) => area.id === id)?.name) || id;
  const optionsOf = (parts: { id: string; name: TaskRow['title'] }[]) =>
    parts.map((part) => ({ value: part.id, label: nameOf(part.name) }));
  return (
    <>
      <Section>
        <div className="filters">
          <Choice name="system" filter={filter} options={optionsOf(plan.systems)} />
          <Choice name="area" filter={filter} options={optionsOf(plan.areas)} />
          <Choice name="agency" filter={filter} options={optionsOf(plan.agencies)} />
          <p className="filter-count" role="status">
            {t('task.count', { number: shown.length, total: plan.tasks.length })}
          </p>
        </div>
      </Section>
      {shown.length === 0 && <Empty title={t('task.none')} />}
      {plan.systems
        .map((system) => ({ system, tasks: shown.filter((task) => task.system === system.id) }))
        .filter(({ tasks }) => tasks.length > 0)
        .map(({ system, tasks }) => (
          <Section key={system.id} title={nameOf(system.name)}>
            <ol className="tasks">
              {tasks.map((task) => (
                <Task key={task.no} task={task} areaName={areaName} />
              ))}
            </ol>
          </Section>
        ))}
    </>
  );
}

export default function PlanPage() {
  const { t } = useTranslation('oversight');
  const plan = useRead<PlanTasks>('/oversight/tasks');
  return (
    <Page title={t('plan.title')} lead={t('plan.lead')}>
      <Asked query={plan} rows={10}>
        {(answer) => <Tasks plan={answer} />}
      </Asked>
    </Page>
  );
}
