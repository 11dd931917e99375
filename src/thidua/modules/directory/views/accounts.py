"""Logging in and out, and one's own password."""

from django.conf import settings
from django.contrib import auth, messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from thidua.core.kernel.outcome import Refused
from thidua.foundation.asked import Asked, shown_again
from thidua.foundation.views import performs, public
from thidua.modules.directory import actions, queries
from thidua.modules.directory.forms import LogInForm, PasswordForm

BACKEND = "django.contrib.auth.backends.ModelBackend"


def _next_page(request: Asked) -> str:
    """Where the person wanted to go, if that is a page of this site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours else resolve_url(settings.LOGIN_REDIRECT_URL)


@public
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "POST"])
def log_in(request: Asked) -> HttpResponse:
    """Ask for name and password; a failure says why and keeps the name."""
    form = LogInForm(request.POST or None)
    shown = {"form": form, "next": _next_page(request)}
    if request.method == "GET" and request.user.is_authenticated:
        return redirect(_next_page(request))
    if request.method == "GET" or not form.is_valid():
        return render(request, "directory/login.html", shown)
    answer = actions.log_in(request.ctx, address=request.META.get("REMOTE_ADDR", ""), **form.cleaned_data).or_raise()
    if answer.reason is not None or answer.account is None:
        reasons = (answer.reason,) if answer.reason else ()
        return shown_again(request, "directory/login.html", shown, refused=Refused(reasons))
    auth.login(request, queries.account_row(answer.account), backend=BACKEND)
    return redirect(_next_page(request))


@public
@require_POST
def log_out(request: Asked) -> HttpResponse:
    """End the session."""
    auth.logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


@performs("directory.change_password")
@sensitive_post_parameters("old", "new", "again")
@never_cache
@require_http_methods(["GET", "POST"])
def password(request: Asked) -> HttpResponse:
    """Change one's own password and stay logged in."""
    account = request.ctx.actor.account
    form = PasswordForm(request.POST or None)
    if request.method == "GET" or not form.is_valid() or account is None:
        return render(request, "directory/password.html", {"form": form})
    old, new = form.cleaned_data["old"], form.cleaned_data["new"]
    outcome = actions.change_password(request.ctx, account=account, old=old, new=new)
    if isinstance(outcome, Refused):
        return shown_again(request, "directory/password.html", {"form": form}, refused=outcome)
    auth.update_session_auth_hash(request, queries.account_row(account))
    messages.success(request, _("Đã đổi mật khẩu."))
    return redirect(settings.LOGIN_REDIRECT_URL)
