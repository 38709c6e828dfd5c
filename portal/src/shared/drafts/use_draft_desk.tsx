import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftList } from './draft_list';
import type { AnyDraft, DraftKind } from './draft_store';
import { KeepingNote } from './keeping_note';
import type { useDraftKeeper } from './use_draft_keeper';

interface DraftDesk<Draft extends AnyDraft> {
  kind: DraftKind<Draft>;
  user: string;
  draft: Draft;
  keeper: ReturnType<typeof useDraftKeeper<Draft>>;
  // A draft that was opened takes the place of the one on the form.
  onShow: (draft: Draft) => void;
}

// What a form shows of its drafts: the others above it, one that was thrown away to be had back, and
// below it where its own is kept.
export function useDraftDesk<Draft extends AnyDraft>(desk: DraftDesk<Draft>): { list: ReactNode; note: ReactNode } {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [removed, setRemoved] = useState<Draft | undefined>(undefined);
  const { kind, user, draft, keeper, onShow } = desk;
  const failed = () => void message.error(t('drafts.failed'));
  const openKept = (id: string) => void keeper.open(id).then(onShow).catch(failed);
  const throwAway = async (id: string) => {
    const one = await keeper.open(id);
    await keeper.end(id);
    setRemoved(one);
  };
  const list = (
    <DraftList
      kind={kind}
      user={user}
      current={draft.id}
      onOpen={openKept}
      onOpenLocal={onShow}
      onRemove={(id) => void throwAway(id).catch(failed)}
      removed={removed}
      onRestore={(one) => {
        setRemoved(undefined);
        void keeper.restore(one);
      }}
    />
  );
  const note = (
    <KeepingNote
      keeping={keeper.keeping}
      onTakeTheirs={() => openKept(draft.id)}
      onInsist={() => void keeper.insist(draft).catch(failed)}
    />
  );
  return { list, note };
}
