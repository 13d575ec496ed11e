"""What several tests do with the form for an agreement."""

from ladder_app.ui.dialogs.agreement.agreement_dialog import AgreementDialog


def go_to_words(form: AgreementDialog) -> None:
    """Past its first page, with a no to both questions where they are asked."""
    if form.page.asks:
        for question in form.page.asked.questions:
            question.choose("no")
    if form.page.isVisibleTo(form):
        form.save_button.click()
