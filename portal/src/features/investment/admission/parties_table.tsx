import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer';
import { useCountryNames } from './country_names';
import { KINDS, withNewHolder, withoutParty, withParty, type Party } from './form';
import { Grid, GridCell, RemoveCell } from '@/shared/ui/field_grid';
import { ofRow, textAt, type PartProps } from './part';
import { RowSelect } from './row_select';

const FULL_UP_TO = 60;

interface RowProps extends Pick<PartProps, 'change' | 'refusal'> {
  party: Party;
  at: number;
  share: string | undefined;
  isTarget: boolean;
  isLate: boolean;
}

const Row = memo(function Row({ change, refusal, party, at, share, isTarget, isLate }: RowProps) {
  const { t } = useTranslation('investment');
  const { nameOf, groups } = useCountryNames();
  const label = (field: string) => `${t(`party.${field}`)} ${at + 1}`;
  const error = (field: string) => textAt(refusal, `parties[${at}].${field}`);
  const set = (field: keyof Party) => (value: string) =>
    change((now) => withParty(now, at, { [field]: value }), `parties ${at} ${field}`);
  return (
    <tr className={isTarget ? 'grid-target' : undefined}>
      <GridCell title={t('party.name')} error={error('name') ?? (isTarget ? textAt(refusal, 'target') : undefined)} className="grid-name">
        {(describedBy) => (
          <>
            <input
              aria-label={label('name')}
              aria-invalid={describedBy ? true : undefined}
              aria-describedby={describedBy}
              value={party.name}
              placeholder={isTarget ? t('party.target_name') : party.id}
              maxLength={80}
              onChange={(event) => set('name')(event.target.value)}
            />
            {isTarget && <span className="target-tag">{t('party.target')}</span>}
          </>
        )}
      </GridCell>
      <GridCell title={t('party.kind')} error={error('kind')} className="grid-kind">
        {() => (
          <select aria-label={label('kind')} value={party.kind} disabled={isTarget} onChange={(event) => set('kind')(event.target.value)}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </GridCell>
      <GridCell title={t('party.country')} error={error('country')}>
        {(describedBy) => (
          <RowSelect
            label={label('country')}
            value={party.country}
            valueLabel={nameOf(party.country)}
            groups={groups}
            none={t('country.unknown')}
            isLate={isLate}
            isRefused={describedBy !== undefined}
            describedBy={describedBy}
            onChange={set('country')}
          />
        )}
      </GridCell>
      <GridCell title={t('party.group')} error={error('group')}>
        {(describedBy) => (
          <input
            aria-label={label('group')}
            aria-invalid={describedBy ? true : undefined}
            aria-describedby={describedBy}
            value={party.group}
            maxLength={40}
            onChange={(event) => set('group')(event.target.value)}
          />
        )}
      </GridCell>
      <GridCell title={t('party.share')} className="grid-figure">
        {() => <span className="figure">{share ?? ''}</span>}
      </GridCell>
      <RemoveCell
        label={t('party.remove', { name: party.name || party.id })}
        isFixed={isTarget}
        onRemove={() => change((now) => withoutParty(now, at))}
      />
    </tr>
  );
});

// Everybody in the structure; the company that invests is the first and stays.
export function PartiesTable(props: PartProps & { answer: Answer | undefined }) {
  const { t } = useTranslation('investment');
  const { form, change, answer, refusal } = props;
  const shares = new Map(answer?.shares.holders.map(({ entity, share }) => [entity, share]));
  const columns = ['name', 'kind', 'country', 'group', 'share'].map((field) => t(`party.${field}`));
  return (
    <div className="stack-small">
      <h3>{t('party.title')}</h3>
      <Grid label={t('party.title')} columns={columns} remove={t('grid.remove')}>
        {form.parties.map((party, at) => (
          <Row
            key={at}
            change={change}
            refusal={ofRow(refusal, `parties[${at}]`) ?? (refusal?.field === 'target' && party.id === form.target ? refusal : undefined)}
            party={party}
            at={at}
            share={shares.get(party.id)}
            isTarget={party.id === form.target}
            isLate={form.parties.length > FULL_UP_TO}
          />
        ))}
      </Grid>
      <p className="button-row">
        <button type="button" className="plain-button" onClick={() => change(withNewHolder)}>
          {t('party.add')}
        </button>
      </p>
    </div>
  );
}
