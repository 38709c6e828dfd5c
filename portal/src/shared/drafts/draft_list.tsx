import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { TextField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { isOfKind, listDrafts, type AnyDraft, type DraftKind } from './draft_store';
import { matches, type DraftSummary } from './kept_drafts';
import { DRAFTS } from './use_draft_keeper';

const SEARCH_FROM = 6;

interface DraftListProps<Draft extends AnyDraft> {
  kind: DraftKind<Draft>;
  user: string;
  current: string;
  onOpen: (id: string) => void;
  onOpenLocal: (draft: Draft) => void;
  onRemove: (id: string) => void;
  removed: Draft | undefined;
  onRestore: (draft: Draft) => void;
}

// The drafts of the organisation for one form, and those that only this device has.
export function DraftList<Draft extends AnyDraft>(props: DraftListProps<Draft>) {
  const { t } = useTranslation();
  const { instant } = useDates();
  const { kind } = props;
  const [text, setText] = useState('');
  const kept = useRead<{ items: DraftSummary[] }>(DRAFTS);
  const items = (kept.data?.items ?? []).filter(({ draft }) => isOfKind(kind, draft));
  const local = listDrafts(kind, props.user).filter(({ id }) => !items.some(({ draft }) => draft === id));
  const shown = items.filter((summary) => summary.draft !== props.current && matches(summary, text));
  const here = local.filter(({ id }) => id !== props.current);
  const { removed } = props;
  if (shown.length + here.length === 0 && !text && !removed) return null;
  return (
    <Section title={t('drafts.title')}>
      {items.length >= SEARCH_FROM && (
        <TextField label={t('drafts.search')} type="search" value={text} onChange={setText} />
      )}
      {removed && (
        <p role="status">
          {t('drafts.removed', { title: kind.titleOf(removed) || t('drafts.unnamed') })}{' '}
          <button type="button" className="link-button" onClick={() => props.onRestore(removed)}>
            {t('drafts.undo')}
          </button>
        </p>
      )}
      <ul className="plain-list">
        {shown.map((summary) => (
          <li key={summary.draft} className="draft">
            <button type="button" className="link-button" onClick={() => props.onOpen(summary.draft)}>
              {summary.title || t('drafts.unnamed')}
            </button>
            <span className="soft">
              {instant(summary.changed_at)} <code>{summary.changed_by}</code>
            </span>
            <button type="button" className="link-button" onClick={() => props.onRemove(summary.draft)}>
              {t('drafts.remove')}
            </button>
          </li>
        ))}
        {here.map((draft) => (
          <li key={draft.id} className="draft">
            <button type="button" className="link-button" onClick={() => props.onOpenLocal(draft)}>
              {kind.titleOf(draft) || t('drafts.unnamed')}
            </button>
            <span className="soft">
              {draft.saved_at && instant(draft.saved_at)} {t('drafts.here_only')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
