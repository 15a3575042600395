import { afterEach, describe, expect, it } from 'vitest';
import { closeToast, showToast, toastStore } from './toaster';

afterEach(() => {
  for (const toast of toastStore.read()) closeToast(toast.id);
});

const titles = () => toastStore.read().map((toast) => toast.title);

describe('toasts', () => {
  it('are shown in the order in which they came', () => {
    showToast({ kind: 'success', title: 'Created A' });
    showToast({ kind: 'failure', title: 'Not saved' });
    expect(titles()).toEqual(['Created A', 'Not saved']);
  });

  it('with the same words do not pile up: the later one replaces the earlier', () => {
    showToast({ kind: 'failure', title: 'Not saved', description: 'You are offline.' });
    const [first] = toastStore.read();
    showToast({ kind: 'success', title: 'Created A' });
    showToast({ kind: 'failure', title: 'Not saved', description: 'You are offline.' });
    expect(titles()).toEqual(['Created A', 'Not saved']);
    expect(toastStore.read()[1]?.id).not.toBe(first?.id);
  });

  it('with the same title but another description both stay', () => {
    showToast({ kind: 'failure', title: 'Not saved', description: 'Request 1' });
    showToast({ kind: 'failure', title: 'Not saved', description: 'Request 2' });
    expect(toastStore.read()).toHaveLength(2);
  });

  it('are closed by the function that showing them returned; calling it again closes no other', () => {
    const close = showToast({ kind: 'note', title: 'One' });
    showToast({ kind: 'note', title: 'Two' });
    let changes = 0;
    const stop = toastStore.subscribe(() => {
      changes += 1;
    });
    close();
    close();
    stop();
    expect(titles()).toEqual(['Two']);
    expect(changes).toBe(1);
  });

  it('are none on the server', () => {
    showToast({ kind: 'note', title: 'One' });
    expect(toastStore.readOnServer()).toEqual([]);
  });
});
