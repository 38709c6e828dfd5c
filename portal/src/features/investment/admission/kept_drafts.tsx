import { App } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftList } from '@/shared/drafts/draft_list';
import type { AnyDraft, DraftKind } from '@/shared/drafts/draft_store';
import { KeepingNote } from '@/shared/drafts/keeping_note';
import { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { formOf, namedEnquiryOf } from './enquiry';
import { emptyForm, type Form } from './form';

type Draft = AnyDraft; // its only line is the enquiry

const TITLE_MAX = 60;

export const ENQUIRIES: DraftKind<Draft> = {
  name: 'invest', // with its 32 letters an id may have 40
  titleOf: ({ lines }) => {
    const form = formOf(lines[0]);
    const target = form?.parties.find(({ id }) => id === form.target)?.name.trim();
    const first = form?.activities[0];
    return [target, first?.industry || first?.entries[0]].filter(Boolean).join(' ').slice(0, TITLE_MAX);
  },
};

const draftOf = (id: string, form: Form): Draft => ({ id, saved_at: '', lines: [namedEnquiryOf(form)] });
const UNTOUCHED = draftOf('', emptyForm());

interface KeptDraftsProps {
  user: string;
  id: string;
  form: Form;
  isTouched: boolean; // something was written that did not come from an example, a link or a draft
  onOpen: (id: string, form: Form) => void;
}

// The enquiries of the organisation: kept while they are written, and taken up again anywhere.
export function KeptDrafts({ user, id, form, isTouched, onOpen }: KeptDraftsProps) {
  const { t } = useTranslation('investment');
  const { message } = App.useApp();
  const draft = useMemo(() => (isTouched ? draftOf(id, form) : { ...UNTOUCHED, id }), [id, form, isTouched]);
  const keeper = useDraftKeeper(ENQUIRIES, user, draft, UNTOUCHED);
  const [removed, setRemoved] = useState<Draft | undefined>(undefined);
  const { wouldLose } = keeper;
  const guard = useLeaveGuard(useCallback(() => wouldLose(draft), [wouldLose, draft]));
  const failed = () => void message.error(t('drafts.failed'));
  const show = (one: Draft) => {
    const opened = formOf(one.lines[0]);
    if (opened) onOpen(one.id, opened);
    else failed();
  };
  const openKept = (one: string) => void keeper.open(one).then(show).catch(failed);
  const throwAway = async (one: string) => {
    const opened = await keeper.open(one);
    await keeper.end(one);
    setRemoved(opened);
  };
  return (
    <div className="no-print stack kept-drafts">
      {guard}
      {isTouched && (
        <KeepingNote
          keeping={keeper.keeping}
          onTakeTheirs={() => openKept(id)}
          onInsist={() => void keeper.insist(draft).catch(failed)}
        />
      )}
      <DraftList
        kind={ENQUIRIES}
        user={user}
        current={id}
        onOpen={openKept}
        onOpenLocal={show}
        onRemove={(one) => void throwAway(one).catch(failed)}
        removed={removed}
        onRestore={(one) => {
          setRemoved(undefined);
          void keeper.restore(one);
        }}
      />
    </div>
  );
}
