"""Boxes: bytes that only the holder of a key can read, or change without its being noticed."""

import os
from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

KEY_LENGTH: Final = 32
_NONCE_LENGTH: Final = 24
_LEAST_LENGTH: Final = _NONCE_LENGTH + 16


class DoesNotOpen(ValueError):
    """Another key, another place, or changed bytes: nobody can tell which."""


def new_key() -> bytes:
    """A random key of 32 bytes."""
    return os.urandom(KEY_LENGTH)


def boxed(key: bytes, plain: bytes, about: bytes) -> bytes:
    """A box for `plain`; whoever opens it must know what it is `about`.

    The nonce is random and never counted: a restored backup would use a count twice.
    """
    nonce = os.urandom(_NONCE_LENGTH)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(plain, about, nonce, key)


def unboxed(key: bytes, box: bytes, about: bytes) -> bytes:
    """What is in the box; raises DoesNotOpen."""
    if len(box) < _LEAST_LENGTH:
        raise DoesNotOpen
    nonce, rest = box[:_NONCE_LENGTH], box[_NONCE_LENGTH:]
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(rest, about, nonce, key)
    except CryptoError as error:
        raise DoesNotOpen from error
