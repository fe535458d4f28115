/** An action in a dialogue: heading, form, Spara; says what was done when it is done. */
import { ActionForm, type ActionFormProps } from './ActionForm';
import { Sheet } from './Sheet';
import { toast } from './toasts';
import { useWords } from './useWords';

interface ActionSheetProps<T extends object> extends Omit<ActionFormProps<T>, 'onDone' | 'onCancel' | 'submit'> {
  title: string;
  /** The sentence of the toast. */
  done: string;
  submit?: string;
  onClose: () => void;
  onDone?: ActionFormProps<T>['onDone'];
}

export function ActionSheet<T extends object>({ title, done, onClose, onDone, submit, ...form }: ActionSheetProps<T>) {
  const { t } = useWords();
  return (
    <Sheet title={title} onClose={onClose}>
      <ActionForm<T>
        {...form}
        submit={submit ?? t('act.save')}
        onCancel={onClose}
        onDone={(saved, values) => {
          onClose();
          toast(done);
          onDone?.(saved, values);
        }}
      />
    </Sheet>
  );
}
